/** Brings in the faces of the window once it has painted: until then the system's own stand in for them. */
export const loadFonts = (): void => {
  requestAnimationFrame(() => setTimeout(() => void import('./css/fonts.css')))
}
