import { kinds } from './kinds.ts'

/** The names of the fields that only an office, a template, a pack or a waiver has, in Chinese. */
export const officeFields = {
  addendumTo: '补充于',
  audience: '使用对象',
  audiences: '使用对象',
  back: '归还',
  block: '内容块',
  caveats: '附加限制',
  ceiling: '等级上限',
  ceilings: '各对象等级上限',
  check: '检查项',
  checks: '检查项',
  clearedBy: '审核人',
  colour: '颜色',
  comments: '批注',
  contentHash: '内容散列',
  copies: '份数',
  dates: '日期写法',
  defaultLevel: '默认等级',
  department: '部门',
  files: '模板文件',
  findings: '检查结果',
  fix: '处理办法',
  frame: '边框',
  guest: '来宾',
  holder: '持有人',
  houseStyles: '本单位体例',
  instead: '替代',
  issuedAt: '发布时间',
  issuedBy: '发布人',
  labels: '各语言用语',
  letterhead: '信头',
  levels: '等级',
  limits: '限制',
  listEntry: '目录依据',
  longestYears: '最长期限（年）',
  markingsRequired: '每条记录须加标识',
  message: '消息',
  n: '份号',
  number: '编号',
  numbers: '数字写法',
  out: '发出',
  outputs: '文件',
  pack: '资料包',
  packMarking: '资料包密级',
  portion: '段落标识',
  record: '记录',
  resolved: '已处理',
  scheme: '密级体系',
  schemes: '密级体系',
  sections: '章节',
  size: '大小',
  spellings: '拼写',
  stateSecret: '国家秘密',
  subnationalFlags: '地方来宾旗帜',
  template: '模板',
  version: '版本',
  waivers: '豁免',
  withheld: '未列入',
  write: '写作',
  wrongNames: '禁用名称',
  officer: '您的署名（用于确认）',
  lockMinutes: '自动锁定（分钟）',
} as const

/** The words of what can be chosen in them. */
export const officeValues = {
  'office/houseStyles/perLanguage': {
    dates: {
      padded: '补零',
      plain: '不补零',
    },
    numbers: {
      grouped: '三位分节',
      plain: '不分节',
    },
  },
  'office/schemes/levels': {
    frame: {
      none: '无边框',
      single: '单线框',
      double: '双线框',
    },
    colour: {
      black: '黑色',
      red: '红色',
    },
  },
  office: {
    ceilings: kinds.audience,
    subnationalFlags: {
      state: '国旗',
      own: '地方旗帜',
      both: '两者兼用',
    },
  },
  template: {
    audiences: kinds.audience,
  },
  pack: {
    audience: kinds.audience,
    state: {
      draft: '草稿',
      cleared: '已审核',
      issued: '已发布',
    },
  },
  'pack/outputs': {
    format: {
      docx: 'Word',
      pdf: 'PDF',
      html: 'HTML',
    },
  },
  'pack/withheld': {
    code: {
      'above-ceiling': '超过等级上限',
      'audience-rule': '不适用于该对象',
      'not-for-disclosure': '不得透露',
      'do-not-raise': '不宜主动提及',
      'personal-data': '个人信息',
      rights: '版权',
      'not-quotable': '不可引用',
    },
  },
  'pack/findings': {
    level: {
      A: '建议',
      B: '阻止发布',
      'B!': '阻止发布且不可豁免',
    },
  },
  waiver: {
    level: {
      blocking: '阻止发布',
      advisory: '建议',
    },
  },
} as const
