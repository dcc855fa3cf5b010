/** Something in a finished file that must not be there, or that is missing. One fault and the file is not handed over. */
export type FileFault = { readonly where: string; readonly fault: string }
