/** The names of the types of records, of one and of many, in Chinese. */
export const types = {
  office: {
    one: '本单位',
    many: '本单位',
  },
  person: {
    one: '人员',
    many: '人员',
  },
  organization: {
    one: '机构',
    many: '机构',
  },
  post: {
    one: '职务',
    many: '职务',
  },
  tenure: {
    one: '任期',
    many: '任期',
  },
  place: {
    one: '地点',
    many: '地点',
  },
  partner: {
    one: '合作方',
    many: '合作方',
  },
  relation: {
    one: '关系',
    many: '关系',
  },
  agreement: {
    one: '协议',
    many: '协议',
  },
  project: {
    one: '项目',
    many: '项目',
  },
  honour: {
    one: '荣誉',
    many: '荣誉',
  },
  figure: {
    one: '数字',
    many: '数字',
  },
  gift: {
    one: '礼品',
    many: '礼品',
  },
  source: {
    one: '来源',
    many: '来源',
  },
  meeting: {
    one: '会面',
    many: '会面',
  },
  statement: {
    one: '表态',
    many: '表态',
  },
  commitment: {
    one: '承诺',
    many: '承诺',
  },
  topic: {
    one: '议题',
    many: '议题',
  },
  term: {
    one: '术语',
    many: '术语',
  },
  attachment: {
    one: '附件',
    many: '附件',
  },
  visit: {
    one: '访问',
    many: '访问',
  },
  participation: {
    one: '出席',
    many: '出席',
  },
  'programme-item': {
    one: '日程项目',
    many: '日程项目',
  },
  'talking-point': {
    one: '谈话要点',
    many: '谈话要点',
  },
  'precedence-table': {
    one: '礼宾次序表',
    many: '礼宾次序表',
  },
  template: {
    one: '模板',
    many: '模板',
  },
  pack: {
    one: '资料包',
    many: '资料包',
  },
  waiver: {
    one: '豁免',
    many: '豁免',
  },
} as const
