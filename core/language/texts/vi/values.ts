import { details } from './details.ts'
import { kinds } from './kinds.ts'
import { officeValues } from './office-fields.ts'

/** The words of what can be chosen in a field, by the group and the name of the field, in Vietnamese. */
export const values = {
  ...officeValues,
  any: {
    home: {
      office: 'cơ quan',
    },
    confidence: {
      stated: 'theo nguồn',
      inferred: 'suy ra',
      checked: 'đã kiểm chứng',
    },
    side: {
      ours: 'phía ta',
      theirs: 'phía bạn',
      third: 'bên thứ ba',
      both: 'cả hai bên',
      narrator: 'người kể',
    },
    tier: {
      usable: 'được dùng',
      'not-for-disclosure': 'không tiết lộ',
    },
    quotable: {
      yes: 'có',
      no: 'không',
      ask: 'hỏi trước',
    },
    attribution: {
      stated: 'có nêu người nói',
      implied: 'suy ra người nói',
      narrator: 'lời người kể',
      joint: 'hai bên cùng nói',
    },
    interpreting: kinds.interpreting,
  },
  'local-text': {
    role: {
      original: 'bản gốc',
      translation: 'bản dịch',
    },
  },
  'name-form': {
    system: {
      own: 'cách viết riêng',
      'hanyu-pinyin': 'bính âm Hán ngữ',
      'bgn-pcgn': 'BGN/PCGN',
      'iso-9': 'ISO 9',
      'vietnamese-unmarked': 'tiếng Việt không dấu',
      other: 'khác',
    },
    order: {
      'family-first': 'họ trước',
      'given-first': 'tên trước',
    },
    use: {
      legal: 'tên chính thức',
      preferred: 'tên ưa dùng',
      house: 'cách viết chuẩn',
      press: 'cách viết báo chí',
      alias: 'tên khác',
      acronym: 'chữ viết tắt',
      former: 'tên cũ',
      misprint: 'lỗi in',
    },
  },
  'partial-date': {
    calendar: {
      gregorian: 'dương lịch',
      'lunar-vn': 'âm lịch Việt Nam',
      'lunar-cn': 'âm lịch Trung Quốc',
    },
    basis: {
      stated: 'theo nguồn',
      inferred: 'suy ra',
      checked: 'đã kiểm chứng',
    },
  },
  person: {
    gender: {
      female: 'nữ',
      male: 'nam',
      unknown: 'chưa rõ',
    },
  },
  organization: {
    kind: {
      party: 'đảng',
      state: 'cơ quan nhà nước',
      legislature: 'cơ quan lập pháp',
      government: 'cơ quan chính phủ',
      city: 'chính quyền thành phố',
      region: 'chính quyền vùng',
      committee: 'ủy ban',
      union: 'liên minh',
      company: 'doanh nghiệp',
      other: 'khác',
    },
  },
  place: {
    kind: {
      country: 'quốc gia',
      region: 'tỉnh, vùng',
      city: 'thành phố',
      district: 'quận, huyện',
      ward: 'phường, xã',
      site: 'địa điểm',
      other: 'khác',
    },
  },
  partner: {
    level: {
      country: 'quốc gia',
      region: 'tỉnh, vùng',
      city: 'thành phố',
      body: 'tổ chức',
      company: 'doanh nghiệp',
    },
  },
  relation: {
    kind: {
      partnership: 'quan hệ đối tác',
      'sister-city': 'kết nghĩa',
      strategic: 'chiến lược',
      membership: 'tư cách thành viên',
      other: 'khác',
    },
  },
  agreement: {
    kind: {
      treaty: 'điều ước',
      'free-trade': 'hiệp định thương mại tự do',
      mou: 'bản ghi nhớ',
      twinning: 'thỏa thuận kết nghĩa',
      programme: 'chương trình hợp tác',
      other: 'khác',
    },
    state: details.agreementState,
  },
  project: {
    sides: {
      ours: 'phía ta',
      theirs: 'phía bạn',
      third: 'bên thứ ba',
    },
    state: details.projectState,
  },
  figure: {
    value: {
      decimal: 'một giá trị',
      'num-den': 'tỷ lệ',
      'min-max': 'khoảng',
    },
    unit: {
      line: 'đơn vị trong danh mục',
      'local-text': 'tự ghi',
    },
    qualifier: {
      exact: 'chính xác',
      about: 'khoảng',
      over: 'hơn',
      under: 'dưới',
    },
  },
  gift: {
    direction: {
      given: 'tặng',
      received: 'nhận',
    },
  },
  source: {
    kind: {
      readout: 'bản tin cuộc gặp',
      press: 'báo chí',
      'internal-record': 'biên bản nội bộ',
      letter: 'thư, công văn',
      'legal-text': 'văn bản pháp luật',
      reference: 'tài liệu tra cứu',
      spoken: 'nghe nói trực tiếp',
      other: 'khác',
    },
    reliability: {
      official: 'chính thức',
      press: 'báo chí',
      hearsay: 'nghe nói',
      unknown: 'chưa rõ',
    },
  },
  meeting: {
    format: kinds.format,
  },
  'meeting/delegations': {
    members: {
      complete: 'đầy đủ',
      'possibly-incomplete': 'có thể chưa đủ',
      'not-recorded': 'chưa ghi nhận',
    },
  },
  statement: {
    form: {
      direct: 'trích nguyên lời',
      reported: 'thuật lại',
    },
    kind: kinds.statement,
    addressee: {
      ours: 'phía ta',
      theirs: 'phía bạn',
      both: 'cả hai bên',
      third: 'bên khác',
    },
    reiterates: {
      'earlier-unrecorded': 'lần trước không được ghi nhận',
    },
  },
  commitment: {
    owing: kinds.owing,
    state: {
      open: 'chưa làm',
      'in-hand': 'đang làm',
      kept: 'đã xong',
      lapsed: 'hết hiệu lực',
      superseded: 'đã thay thế',
      denied: 'bị phủ nhận',
    },
  },
  'commitment/history': {
    evidence: {
      none: 'không có',
    },
    disputedBy: {
      ours: 'phía ta',
      theirs: 'phía bạn',
    },
  },
  'commitment/recordedFrom': {
    kind: kinds.statement,
  },
  topic: {
    status: {
      live: 'đang trao đổi',
      dormant: 'tạm lắng',
      closed: 'đã khép lại',
    },
  },
  'term/forms': {
    register: {
      formal: 'trang trọng',
      neutral: 'trung tính',
      press: 'báo chí',
    },
  },
  attachment: {
    kind: {
      photo: 'ảnh',
      file: 'tệp',
    },
  },
  'attachment/people': {
    position: {
      left: 'bên trái',
      right: 'bên phải',
      centre: 'ở giữa',
      unknown: 'chưa rõ',
      choice: 'bằng lời',
      'row-seat': 'hàng và chỗ',
    },
  },
  visit: {
    direction: {
      in: 'khách đến',
      out: 'ta đi thăm',
    },
    state: {
      mooted: 'mới nêu',
      planned: 'dự kiến',
      confirmed: 'đã xác nhận',
      done: 'đã diễn ra',
      postponed: 'hoãn',
      cancelled: 'hủy',
    },
  },
  'visit/kindBySide': {
    ours: kinds.visit,
    theirs: kinds.visit,
  },
  'visit/orderBy': {
    ours: {
      precedence: 'theo ngôi thứ',
      alphabetical: 'theo chữ cái',
    },
    theirs: {
      precedence: 'theo ngôi thứ',
      alphabetical: 'theo chữ cái',
    },
  },
  'visit/plans': {
    kind: details.seating.plan,
  },
  participation: {
    role: kinds.role,
    presence: {
      present: 'có mặt',
      absent: 'vắng mặt',
      expected: 'dự kiến có mặt',
      unknown: 'chưa rõ',
    },
  },
  'programme-item': {
    kind: kinds.item,
    press: {
      open: 'báo chí được dự',
      closed: 'báo chí không dự',
    },
  },
  'talking-point': {
    purpose: kinds.purpose,
    use: {
      raise: 'nội dung cần nêu',
      'if-raised': 'nếu bạn nêu',
      avoid: 'không nêu',
    },
    likelihood: kinds.likelihood,
  },
  'precedence-table': {
    ties: {
      since: 'nhậm chức trước',
      mention: 'thứ tự nêu tên',
      name: 'tên',
    },
    defaultFor: {
      ours: 'phía ta',
      theirs: 'phía bạn',
      third: 'bên khác',
    },
  },
} as const
