/** What the terminal says when it opens the window or a browser in its place, in Chinese. */
export const host = {
  installing: '正在获取桌面应用程序，仅此一次。按 Ctrl+C 可跳过。',
  building: '正在构建窗口……',
  buildFailed: '窗口未能构建，未启动任何程序。请按上述提示处理后重试。',
  road: {
    'no-binary': '本机没有桌面应用程序，窗口将在浏览器中打开：浏览器模式，不得用于真实卷宗。',
    'no-display': '没有可显示桌面应用的屏幕，窗口等待浏览器打开：浏览器模式，不得用于真实卷宗。',
    root: '桌面应用不能以 root 身份运行，窗口将在浏览器中打开：浏览器模式，不得用于真实卷宗。',
  },
  usage: '用法：npm run serve -- [--print]。使用 --print 时不打开浏览器，地址显示在此处。',
  'not-built': '窗口尚未构建，未启动任何程序。请运行“npm start”进行构建。',
  'not-allowed': '本机管理员不允许使用浏览器模式，未启动任何程序。',
  failed: '无法向浏览器提供窗口（{cause}），未打开任何内容。',
  opened: 'Aide-Mémoire 正在浏览器中打开。本终端属于该应用，请勿关闭。',
  address: '请在一分钟内用本机浏览器打开以下地址，仅可打开一次：',
  fresh: '按 Enter 键获取新地址。',
  locked: {
    again: '已锁定。按 Enter 键重新打开。',
    alone: '已锁定。如需打开，请重新启动。',
  },
  unused: {
    again: '15 分钟内没有解锁任何保险库，应用已停止。按 Enter 键重新打开。',
    alone: '15 分钟内没有解锁任何保险库，应用已停止。如需打开，请重新启动。',
  },
  broke: {
    again: '应用自行停止，已保存的内容完好。按 Enter 键重新打开。',
    alone: '应用自行停止，已保存的内容完好。如需打开，请重新启动。',
  },
} as const
