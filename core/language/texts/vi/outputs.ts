/** Words that stand around the sections: copy, draft, dates, descriptions of pictures, in Vietnamese. */
export const outputs = {
  title: '{type}, {marking}',
  contents: 'Mục lục',
  continued: '(tiếp)',
  status: 'Tình trạng: {word}',
  page: 'Trang',
  draft: 'Dự thảo',
  draftOf: 'dự thảo, {date}',
  draftBlocked_other: 'Dự thảo. {count} điểm kiểm tra chặn việc phát hành.',
  copy: 'Bản số {number}/{of}',
  version: 'v{version}',
  addendum: 'Phụ lục {addendum} của {number}',
  briefNumber: '{number}, bản {version}',
  contentHash: 'Mã nội dung',
  alt: {
    portrait: 'Chân dung {name}',
    portraitOf: 'Chân dung {name}, {year}',
    noPortrait: 'Không có ảnh {name}',
  },
  date: {
    about: 'khoảng {date}',
    uncertain: '{date} (chưa chắc chắn)',
    yearless: '{date} (không ghi năm)',
    unresolved: '“{words}” (chưa xác định ngày)',
    lunar: '{lunar} ({date})',
  },
} as const
