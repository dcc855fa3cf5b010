/** What the terminal says when it opens the window or a browser in its place, in English. */
export const host = {
  installing: 'Fetching the program of the desktop app, once. Ctrl+C goes on without it.',
  building: 'Building the window …',
  buildFailed: 'The window could not be built. Nothing was started. Mend what is said above and try again.',
  road: {
    'no-binary':
      'The program of the desktop app is not on this computer, so the window opens in a browser: browser mode, not for real dossiers.',
    'no-display':
      'There is no screen to show the desktop app on, so the window waits for a browser: browser mode, not for real dossiers.',
    root: 'The desktop app does not run as root, so the window opens in a browser: browser mode, not for real dossiers.',
  },
  usage: 'Usage: npm run serve -- [--print]. With --print no browser is opened and the address stands here.',
  'not-built': 'The window has not been built. Nothing was started. Run “npm start”, which builds it.',
  'not-allowed': 'The administrator of this computer does not allow browser mode. Nothing was started.',
  failed: 'The window could not be served ({cause}). Nothing was opened.',
  opened: 'Aide-Mémoire opens in your browser. This terminal belongs to it: leave it open.',
  address: 'Open this address in a browser of this computer, within a minute; it opens once:',
  fresh: 'Press Enter for a new address.',
  locked: {
    again: 'Locked. Press Enter to open it again.',
    alone: 'Locked. Start it again to open it.',
  },
  unused: {
    again: 'No vault was unlocked for 15 minutes, so it was stopped. Press Enter to open it again.',
    alone: 'No vault was unlocked for 15 minutes, so it was stopped. Start it again to open it.',
  },
  broke: {
    again: 'The app has stopped by itself. What was saved is whole. Press Enter to open it again.',
    alone: 'The app has stopped by itself. What was saved is whole. Start it again to open it.',
  },
} as const
