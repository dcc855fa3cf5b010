/** The names of the types of records, of one and of many, in Vietnamese. */
export const types = {
  office: {
    one: 'Cơ quan',
    many: 'Cơ quan',
  },
  person: {
    one: 'Người',
    many: 'Người',
  },
  organization: {
    one: 'Tổ chức',
    many: 'Tổ chức',
  },
  post: {
    one: 'Chức vụ',
    many: 'Chức vụ',
  },
  tenure: {
    one: 'Thời gian giữ chức',
    many: 'Thời gian giữ chức',
  },
  place: {
    one: 'Địa danh',
    many: 'Địa danh',
  },
  partner: {
    one: 'Đối tác',
    many: 'Đối tác',
  },
  relation: {
    one: 'Quan hệ',
    many: 'Quan hệ',
  },
  agreement: {
    one: 'Thỏa thuận',
    many: 'Thỏa thuận',
  },
  project: {
    one: 'Dự án',
    many: 'Dự án',
  },
  honour: {
    one: 'Danh hiệu',
    many: 'Danh hiệu',
  },
  figure: {
    one: 'Số liệu',
    many: 'Số liệu',
  },
  gift: {
    one: 'Quà tặng',
    many: 'Quà tặng',
  },
  source: {
    one: 'Nguồn',
    many: 'Nguồn',
  },
  meeting: {
    one: 'Cuộc gặp',
    many: 'Cuộc gặp',
  },
  statement: {
    one: 'Phát biểu',
    many: 'Phát biểu',
  },
  commitment: {
    one: 'Cam kết',
    many: 'Cam kết',
  },
  topic: {
    one: 'Chủ đề',
    many: 'Chủ đề',
  },
  term: {
    one: 'Thuật ngữ',
    many: 'Thuật ngữ',
  },
  attachment: {
    one: 'Tệp đính kèm',
    many: 'Tệp đính kèm',
  },
  visit: {
    one: 'Chuyến thăm',
    many: 'Chuyến thăm',
  },
  participation: {
    one: 'Tham dự',
    many: 'Tham dự',
  },
  'programme-item': {
    one: 'Mục chương trình',
    many: 'Mục chương trình',
  },
  'talking-point': {
    one: 'Nội dung trao đổi',
    many: 'Nội dung trao đổi',
  },
  'precedence-table': {
    one: 'Bảng ngôi thứ',
    many: 'Bảng ngôi thứ',
  },
  template: {
    one: 'Mẫu tài liệu',
    many: 'Mẫu tài liệu',
  },
  pack: {
    one: 'Tập tài liệu',
    many: 'Tập tài liệu',
  },
  waiver: {
    one: 'Miễn kiểm tra',
    many: 'Miễn kiểm tra',
  },
} as const
