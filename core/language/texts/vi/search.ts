/** The search page, in Vietnamese. */
export const search = {
  field: 'Tìm trong bản ghi và nguồn',
  keys: 'Mũi tên lên, xuống để chọn; Enter để mở; Ctrl+Enter để mở bên cạnh.',
  types: 'Chỉ các loại này',
  hits: 'Kết quả',
  found_other: 'Tìm thấy {count}',
  nothing: 'Không tìm thấy gì trong bản ghi, nguồn và các bản đã phát hành.',
  incomplete: 'Chỉ mục {percent} %: kết quả chưa đầy đủ',
} as const
