// The loopback host: serves the built window on 127.0.0.1 and passes the calls of its one page on to the vault process.
// May import core/base, core/contract, and the port, headers and window files of transport.
// Must never answer before the sender is checked, write down what it carries, or listen on any other address.
export { startHost, type Host, type HostEnd, type HostGround, type VaultLine } from './host.ts'
export type { HostClock } from './life.ts'
export type { Limits } from './server.ts'
