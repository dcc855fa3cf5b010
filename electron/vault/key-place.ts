/** Where the office's signing key lies sealed: an attachment that no record names, so that no export takes it along. */
export const KEY_PLACE = 'attachment:00000000000000000000SGNKEY'
