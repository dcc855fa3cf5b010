import type { Shipped } from './shipped.ts'

/** The list of parts of a version in the form of CycloneDX 1.6: the same for the same lock file, so without a time or a random number. */
export const sbomOf = (
  app: { readonly name: string; readonly version: string },
  shipped: readonly Shipped[],
): unknown => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', name: app.name, version: app.version } },
  components: shipped.map(({ name, version, licence, integrity }) => ({
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    purl: purlOf(name, version),
    licenses: [/^[\w.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
    ...(integrity.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    }),
  })),
})

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`
