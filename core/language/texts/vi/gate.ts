/** First run and the lock screen, in Vietnamese. */
export const gate = {
  lastChange: 'Thay đổi {commit}, {time}',
  passphrase: 'Cụm mật khẩu',
  again: 'Nhập lại cụm mật khẩu',
  unlock: 'Mở khóa',
  unlocking: 'Đang mở khóa…',
  folder: 'Thư mục của kho',
  by: 'Tên của bạn, như ghi dưới các xác nhận',
  make: 'Tạo kho',
  kept: 'Tôi đã chép lại hoặc in khóa khôi phục.',
  goOn: 'Tiếp tục',
} as const
