/** What stands in the fields of the page, to be kept elsewhere when nothing can be saved any more. */
export const copyTyped = (): void => {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input.input, textarea.input')]
  copyText(fields.flatMap(({ value }) => (value === '' ? [] : [value])).join('\n'))
}

/** Puts a text into the clipboard the way a person does; no permission for it exists. */
export const copyText = (text: string): void => {
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
