import { details } from './details.ts'
import { kinds } from './kinds.ts'
import { officeValues } from './office-fields.ts'

/** The words of what can be chosen in a field, by the group and the name of the field, in Chinese. */
export const values = {
  ...officeValues,
  any: {
    home: {
      office: '本单位',
    },
    confidence: {
      stated: '来源所述',
      inferred: '推断',
      checked: '已核实',
    },
    side: {
      ours: '我方',
      theirs: '对方',
      third: '第三方',
      both: '双方',
      narrator: '叙述者',
    },
    tier: {
      usable: '可使用',
      'not-for-disclosure': '不得透露',
    },
    quotable: {
      yes: '可以',
      no: '不可',
      ask: '须先请示',
    },
    attribution: {
      stated: '注明发言人',
      implied: '隐含发言人',
      narrator: '叙述者语',
      joint: '共同表态',
    },
    interpreting: kinds.interpreting,
  },
  'local-text': {
    role: {
      original: '原文',
      translation: '译文',
    },
  },
  'name-form': {
    system: {
      own: '本名写法',
      'hanyu-pinyin': '汉语拼音',
      'bgn-pcgn': 'BGN/PCGN',
      'iso-9': 'ISO 9',
      'vietnamese-unmarked': '越南文无声调符号',
      other: '其他',
    },
    order: {
      'family-first': '姓在前',
      'given-first': '名在前',
    },
    use: {
      legal: '法定名称',
      preferred: '惯用名',
      house: '规范写法',
      press: '媒体写法',
      alias: '别称',
      acronym: '缩写',
      former: '曾用名',
      misprint: '误写',
    },
  },
  'partial-date': {
    calendar: {
      gregorian: '公历',
      'lunar-vn': '越南农历',
      'lunar-cn': '中国农历',
    },
    basis: {
      stated: '来源所述',
      inferred: '推断',
      checked: '已核实',
    },
  },
  person: {
    gender: {
      female: '女',
      male: '男',
      unknown: '不详',
    },
  },
  organization: {
    kind: {
      party: '政党',
      state: '国家机关',
      legislature: '立法机关',
      government: '政府',
      city: '市政机关',
      region: '地区机关',
      committee: '委员会',
      union: '国家联盟',
      company: '企业',
      other: '其他',
    },
  },
  place: {
    kind: {
      country: '国家',
      region: '省区',
      city: '城市',
      district: '区县',
      ward: '街道乡镇',
      site: '场所',
      other: '其他',
    },
  },
  partner: {
    level: {
      country: '国家',
      region: '省区',
      city: '城市',
      body: '机构',
      company: '企业',
    },
  },
  relation: {
    kind: {
      partnership: '伙伴关系',
      'sister-city': '友好城市',
      strategic: '战略关系',
      membership: '成员关系',
      other: '其他',
    },
  },
  agreement: {
    kind: {
      treaty: '条约',
      'free-trade': '自由贸易协定',
      mou: '谅解备忘录',
      twinning: '友城协议',
      programme: '合作计划',
      other: '其他',
    },
    state: details.agreementState,
  },
  project: {
    sides: {
      ours: '我方',
      theirs: '对方',
      third: '第三方',
    },
    state: details.projectState,
  },
  figure: {
    value: {
      decimal: '单一数值',
      'num-den': '比率',
      'min-max': '区间',
    },
    unit: {
      line: '目录单位',
      'local-text': '自拟',
    },
    qualifier: {
      exact: '精确',
      about: '约',
      over: '超过',
      under: '不到',
    },
  },
  gift: {
    direction: {
      given: '赠出',
      received: '收到',
    },
  },
  source: {
    kind: {
      readout: '会见通稿',
      press: '新闻报道',
      'internal-record': '内部记录',
      letter: '信函',
      'legal-text': '法律文本',
      reference: '参考资料',
      spoken: '口头',
      other: '其他',
    },
    reliability: {
      official: '官方',
      press: '媒体',
      hearsay: '传闻',
      unknown: '不详',
    },
  },
  meeting: {
    format: kinds.format,
  },
  'meeting/delegations': {
    members: {
      complete: '完整',
      'possibly-incomplete': '可能不完整',
      'not-recorded': '未记录',
    },
  },
  statement: {
    form: {
      direct: '直接引语',
      reported: '转述',
    },
    kind: kinds.statement,
    addressee: {
      ours: '我方',
      theirs: '对方',
      both: '双方',
      third: '其他方',
    },
    reiterates: {
      'earlier-unrecorded': '此前未记录的表态',
    },
  },
  commitment: {
    owing: kinds.owing,
    state: {
      open: '未了结',
      'in-hand': '办理中',
      kept: '已兑现',
      lapsed: '已失效',
      superseded: '已取代',
      denied: '被否认',
    },
  },
  'commitment/history': {
    evidence: {
      none: '无',
    },
    disputedBy: {
      ours: '我方',
      theirs: '对方',
    },
  },
  'commitment/recordedFrom': {
    kind: kinds.statement,
  },
  topic: {
    status: {
      live: '进行中',
      dormant: '搁置',
      closed: '已结束',
    },
  },
  'term/forms': {
    register: {
      formal: '正式',
      neutral: '中性',
      press: '新闻',
    },
  },
  attachment: {
    kind: {
      photo: '照片',
      file: '文件',
    },
  },
  'attachment/people': {
    position: {
      left: '左',
      right: '右',
      centre: '中',
      unknown: '不详',
      choice: '文字描述',
      'row-seat': '排与位',
    },
  },
  visit: {
    direction: {
      in: '来访',
      out: '出访',
    },
    state: {
      mooted: '酝酿中',
      planned: '已计划',
      confirmed: '已确认',
      done: '已完成',
      postponed: '已推迟',
      cancelled: '已取消',
    },
  },
  'visit/kindBySide': {
    ours: kinds.visit,
    theirs: kinds.visit,
  },
  'visit/orderBy': {
    ours: {
      precedence: '按礼宾次序',
      alphabetical: '按字母顺序',
    },
    theirs: {
      precedence: '按礼宾次序',
      alphabetical: '按字母顺序',
    },
  },
  'visit/plans': {
    kind: details.seating.plan,
  },
  participation: {
    role: kinds.role,
    presence: {
      present: '出席',
      absent: '缺席',
      expected: '预计出席',
      unknown: '不详',
    },
  },
  'programme-item': {
    kind: kinds.item,
    press: {
      open: '对媒体开放',
      closed: '不对媒体开放',
    },
  },
  'talking-point': {
    purpose: kinds.purpose,
    use: {
      raise: '要点',
      'if-raised': '如对方提及',
      avoid: '不宜主动提及',
    },
    likelihood: kinds.likelihood,
  },
  'precedence-table': {
    ties: {
      since: '任职较早',
      mention: '提及顺序',
      name: '姓名',
    },
    defaultFor: {
      ours: '我方',
      theirs: '对方',
      third: '其他方',
    },
  },
} as const
