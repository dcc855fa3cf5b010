/** What the terminal says when it opens the window or a browser in its place, in Vietnamese. */
export const host = {
  installing: 'Đang tải chương trình của ứng dụng, chỉ một lần. Nhấn Ctrl+C để tiếp tục mà không cần chương trình này.',
  building: 'Đang dựng cửa sổ …',
  buildFailed: 'Không dựng được cửa sổ. Chưa khởi động gì. Hãy sửa lỗi nêu trên rồi thử lại.',
  road: {
    'no-binary':
      'Máy này không có chương trình của ứng dụng nên cửa sổ mở trong trình duyệt: chế độ trình duyệt, không dùng cho hồ sơ thật.',
    'no-display':
      'Không có màn hình để hiện ứng dụng nên cửa sổ chờ trình duyệt: chế độ trình duyệt, không dùng cho hồ sơ thật.',
    root: 'Ứng dụng không chạy với quyền root nên cửa sổ mở trong trình duyệt: chế độ trình duyệt, không dùng cho hồ sơ thật.',
  },
  usage: 'Cách dùng: npm run serve -- [--print]. Với --print, trình duyệt không tự mở và địa chỉ hiện ở đây.',
  'not-built': 'Cửa sổ chưa được dựng. Chưa khởi động gì. Hãy chạy “npm start” để dựng cửa sổ.',
  'not-allowed': 'Quản trị viên của máy này không cho phép chế độ trình duyệt. Chưa khởi động gì.',
  failed: 'Không đưa được cửa sổ ra trình duyệt ({cause}). Chưa mở gì.',
  opened: 'Aide-Mémoire đang mở trong trình duyệt. Cửa sổ dòng lệnh này thuộc về ứng dụng: xin để nguyên.',
  address:
    'Hãy mở địa chỉ này bằng trình duyệt trên chính máy này, trong vòng một phút; địa chỉ chỉ dùng được một lần:',
  fresh: 'Nhấn Enter để có địa chỉ mới.',
  locked: {
    again: 'Đã khóa. Nhấn Enter để mở lại.',
    alone: 'Đã khóa. Hãy khởi động lại để mở.',
  },
  unused: {
    again: 'Không kho nào được mở khóa trong 15 phút nên ứng dụng đã dừng. Nhấn Enter để mở lại.',
    alone: 'Không kho nào được mở khóa trong 15 phút nên ứng dụng đã dừng. Hãy khởi động lại để mở.',
  },
  broke: {
    again: 'Ứng dụng đã tự dừng. Những gì đã lưu vẫn nguyên vẹn. Nhấn Enter để mở lại.',
    alone: 'Ứng dụng đã tự dừng. Những gì đã lưu vẫn nguyên vẹn. Hãy khởi động lại để mở.',
  },
} as const
