import { kinds } from './kinds.ts'

/** The names of the fields that only an office, a template, a pack or a waiver has, in Vietnamese. */
export const officeFields = {
  addendumTo: 'Bổ sung cho',
  audience: 'Người nhận',
  audiences: 'Các loại người nhận',
  back: 'Đã trả lại',
  block: 'Khối',
  caveats: 'Chỉ dẫn kèm theo',
  ceiling: 'Mức trần',
  ceilings: 'Mức trần theo người nhận',
  check: 'Phép kiểm tra',
  checks: 'Các phép kiểm tra',
  clearedBy: 'Người duyệt',
  colour: 'Màu',
  comments: 'Góp ý',
  contentHash: 'Mã băm nội dung',
  copies: 'Các bản',
  dates: 'Cách viết ngày',
  defaultLevel: 'Mức mặc định',
  department: 'Đơn vị',
  files: 'Các tệp của mẫu',
  findings: 'Kết quả kiểm tra',
  fix: 'Cách xử lý',
  frame: 'Khung',
  guest: 'Khách',
  holder: 'Người giữ',
  houseStyles: 'Các quy cách',
  instead: 'Thay cho',
  issuedAt: 'Ngày phát hành',
  issuedBy: 'Người phát hành',
  labels: 'Cách ghi theo ngôn ngữ',
  letterhead: 'Mẫu tiêu đề',
  levels: 'Các mức',
  limits: 'Giới hạn',
  listEntry: 'Căn cứ danh mục',
  longestYears: 'Thời hạn dài nhất (năm)',
  markingsRequired: 'Mọi hồ sơ đều phải ghi mức bảo mật',
  message: 'Thông báo',
  n: 'Bản số',
  number: 'Số',
  numbers: 'Cách viết số',
  out: 'Đã phát',
  outputs: 'Các tệp',
  pack: 'Tập tài liệu',
  packMarking: 'Mức bảo mật của tập tài liệu',
  portion: 'Ký hiệu mức',
  record: 'Hồ sơ',
  resolved: 'Đã xử lý',
  scheme: 'Hệ thống mức bảo mật',
  schemes: 'Các hệ thống mức bảo mật',
  sections: 'Các mục',
  size: 'Dung lượng',
  spellings: 'Cách viết',
  stateSecret: 'Bí mật nhà nước',
  subnationalFlags: 'Cờ cho địa phương',
  template: 'Mẫu',
  version: 'Bản',
  waivers: 'Miễn kiểm tra',
  withheld: 'Không đưa vào',
  write: 'Viết',
  wrongNames: 'Tên không được dùng',
  officer: 'Tên của bạn khi xác nhận',
  lockMinutes: 'Khóa sau (phút)',
} as const

/** The words of what can be chosen in them. */
export const officeValues = {
  'office/houseStyles/perLanguage': {
    dates: {
      padded: 'có số 0 ở đầu',
      plain: 'không có số 0 ở đầu',
    },
    numbers: {
      grouped: 'nhóm ba chữ số',
      plain: 'không nhóm',
    },
  },
  'office/schemes/levels': {
    frame: {
      none: 'không khung',
      single: 'khung đơn',
      double: 'khung đôi',
    },
    colour: {
      black: 'đen',
      red: 'đỏ',
    },
  },
  office: {
    ceilings: kinds.audience,
    subnationalFlags: {
      state: 'cờ quốc gia',
      own: 'cờ của địa phương',
      both: 'cả hai cờ',
    },
  },
  template: {
    audiences: kinds.audience,
  },
  pack: {
    audience: kinds.audience,
    state: {
      draft: 'bản nháp',
      cleared: 'đã duyệt',
      issued: 'đã phát hành',
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
      'above-ceiling': 'vượt mức trần',
      'audience-rule': 'không dành cho người nhận này',
      'not-for-disclosure': 'không tiết lộ',
      'do-not-raise': 'không nêu',
      'personal-data': 'thông tin cá nhân',
      rights: 'bản quyền',
      'not-quotable': 'không được dẫn',
    },
  },
  'pack/findings': {
    level: {
      A: 'khuyến nghị',
      B: 'chặn phát hành',
      'B!': 'chặn phát hành, không miễn',
    },
  },
  waiver: {
    level: {
      blocking: 'chặn phát hành',
      advisory: 'khuyến nghị',
    },
  },
} as const
