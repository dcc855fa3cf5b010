/** Words that stand around the sections: copy, draft, dates, descriptions of pictures, in Chinese. */
export const outputs = {
  title: '{type}，{marking}',
  contents: '目录',
  continued: '（续）',
  status: '状态：{word}',
  page: '页',
  draft: '草稿',
  draftOf: '草稿，{date}',
  draftBlocked_other: '草稿。{count}项检查结果阻止发布。',
  copy: '第{number}份，共{of}份',
  version: 'v{version}',
  addendum: '{number}补充件{addendum}',
  briefNumber: '{number}，第{version}版',
  contentHash: '内容哈希',
  alt: {
    portrait: '{name}的肖像',
    portraitOf: '{name}的肖像，{year}年',
    noPortrait: '无{name}的照片',
  },
  date: {
    about: '{date}前后',
    uncertain: '{date}（不确定）',
    yearless: '{date}（年份未注明）',
    unresolved: '“{words}”（日期未确定）',
    lunar: '{lunar}（{date}）',
  },
} as const
