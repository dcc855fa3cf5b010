import type { App } from 'electron'

/** What is switched off before the app is ready, so that Chromium never looks for a network (SECURITY 7, 2). */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ^NOTFOUND'],
  ['proxy-server', '127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    [
      'MediaRouter',
      'DialMediaRouteProvider',
      'OptimizationHints',
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'InterestFeedContentSuggestions',
    ].join(','),
  ],
]

/** Takes away what the app could do before it is ready: pages outside the sandbox, and every way to a network. */
export const hardenApp = (app: Pick<App, 'enableSandbox' | 'setPath' | 'commandLine'>, folder: string): void => {
  app.enableSandbox()
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  for (const words of SWITCHES) app.commandLine.appendSwitch(...words)
}

/** Words on the command line that would open what the fuses and the sandbox close; a package does not start with them. */
const REFUSED = ['no-sandbox', 'remote-debugging-port', 'remote-debugging-pipe', 'js-flags', 'load-extension']

/** Whether the app may start as it was called. */
export const isStartAllowed = (app: Pick<App, 'commandLine' | 'isPackaged'>): boolean =>
  !app.isPackaged || REFUSED.every((name) => !app.commandLine.hasSwitch(name))
