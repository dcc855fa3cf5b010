// tmp
export type Letterhead = { readonly dropped: readonly string[]; readonly unmapped: readonly string[] }
