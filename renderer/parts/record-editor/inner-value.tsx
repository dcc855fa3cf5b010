import { useEditor, type DrawnValue } from './context.tsx'

/** A value inside another: an item of a list, a field of an object. */
export const InnerValue = (value: DrawnValue) => useEditor().draw(value)
