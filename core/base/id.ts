declare const idBrand: unique symbol

/** A record's id, `<type>:<ULID>`; the brand keeps a person's id out of a place's field. */
export type Id<T extends string = string> = string & { readonly [idBrand]: T }

const ID = /^([a-z]+(?:-[a-z]+)*):([0-7][0-9A-HJKMNP-TV-Z]{25})$/

/** Whether the text is the id of some record: a type, a colon, 26 upper-case Crockford digits. */
export const isId = (text: string): text is Id => ID.test(text)

/** Whether the text is an id of this type. */
export const isIdOf = <T extends string>(type: T, text: string): text is Id<T> =>
  text.startsWith(`${type}:`) && isId(text)

/** The text as an id, or undefined when it is none. */
export const parseId = (text: string): Id | undefined => (isId(text) ? text : undefined)

/** The type that an id carries, `programme-item` of `programme-item:01J…`. */
export const typeOfId = <T extends string>(id: Id<T>): T => id.slice(0, id.indexOf(':')) as T
