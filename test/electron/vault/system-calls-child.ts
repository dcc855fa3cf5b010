import { attachVault, nodeFs } from '#electron/vault'
import { placesIn } from '../../../electron/vault/store/index.ts'
import { aPartner } from '../../build/records.ts'
import { testGround, testKeys } from '../../build/vault.ts'

// A process that saves five objects in one change and says that it did; a tool from outside makes its calls fail.
const [folder = '', seed = ''] = process.argv.slice(2)
let count = 0
const vault = await attachVault({
  ground: testGround(nodeFs, {
    random: (length) => {
      count += 1
      return new Uint8Array(Buffer.alloc(length, `${seed} ${count} `))
    },
  }),
  places: placesIn(folder),
  keys: testKeys(),
  headerGeneration: () => 1,
})
process.stdout.write('ready\n')
const partners = [2, 3, 4, 5, 6].map((n) => aPartner(n))
try {
  await vault.commit({ label: 'five', by: 'Test', edits: partners.map((after) => ({ before: null, after })) })
  process.stdout.write('acknowledged\n')
} catch (error) {
  process.stdout.write(`failed ${error instanceof Error && 'code' in error ? String(error.code) : 'otherwise'}\n`)
}
