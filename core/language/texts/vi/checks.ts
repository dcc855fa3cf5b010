/** Messages of the checks before issue, and what clears each, in Vietnamese. */
export const checks = {
  R01: {
    message: '“{section}” còn thiếu {what}.',
    message_placeholder: '“{section}” còn thiếu {what}.',
    fix: 'Hãy điền vào.',
  },
  R02: {
    message: 'Thứ tự lễ tân chưa được xác nhận.',
    message_shared_other: 'Thứ tự lễ tân chưa được xác nhận. {count} người cùng vị trí {place}.',
    fix: 'Hãy xếp lại và xác nhận thứ tự.',
  },
  R03: {
    message: '{person}: không giữ chức “{post}” vào {date}.',
    fix: 'Hãy chọn chức vụ đang giữ ngày đó hoặc sửa thời gian giữ chức.',
  },
  R04: {
    message: '{block} ở mức {level}; tập tài liệu ở mức {packLevel}.',
    fix: 'Hãy nâng mức của tập tài liệu hoặc bỏ khối này.',
  },
  R05: {
    message: 'Nội dung của “{topic}” có trong bản cho {audience}, trang {page}.',
    message_section: 'Nội dung của “{topic}” có trong bản cho {audience}, tại “{section}”.',
    message_properties: 'Nội dung của “{topic}” có trong thuộc tính tệp của bản cho {audience}.',
    fix: 'Hãy bỏ những từ đó khỏi bản ghi được in.',
  },
  R06: {
    message: 'Không có nét chữ cho “{char}” (U+{hex}), {where}.',
    fix: 'Hãy thay ký tự này.',
  },
  R07: {
    message: '{record} chưa có nguồn.',
    message_lost: '{record} mất nguồn cuối cùng {date}.',
    fix: 'Hãy gắn nguồn hoặc bỏ bản ghi.',
  },
  R08: {
    message: '“{asStated}” không ghi năm.',
    message_unresolved: 'Ngày “{asStated}” chưa xác định.',
    message_inferred: 'Ngày “{asStated}” do suy ra, chưa xác nhận.',
    message_incomplete: 'Ngày “{asStated}” chưa đầy đủ.',
    fix: 'Hãy bổ sung hoặc xác nhận ngày.',
  },
  R09: {
    message_other: '{record} kiểm tra lần cuối cách đây {count} tháng (giới hạn {limit}).',
    fix: 'Hãy đối chiếu với nguồn mới.',
  },
  R10: {
    message: 'Chưa có cách trả lời về “{commitment}”, hạn {date}.',
    fix: 'Hãy viết cách trả lời.',
  },
  R11: {
    message_script: '{person}: chưa có dạng chữ {script}.',
    message_pronunciation: '{person}: chưa có cách đọc cho người đọc {lang}.',
    fix: 'Hãy hỏi văn phòng của họ rồi bổ sung.',
  },
  R12: {
    message_missing: '“{block}”: thiếu {lang}.',
    message_stale: '“{block}”: {lang} cũ hơn bản gốc.',
    fix: 'Hãy nhờ người dịch.',
  },
  R13: {
    message: '“{a}” và “{b}” chỉ cùng một khái niệm; hãy dùng “{house}”.',
    fix: 'Hãy dùng một cách gọi.',
  },
  R14: {
    message_other: '“{section}” thừa {count} dòng so với {limit}.',
    fix: 'Hãy rút gọn hoặc chọn ít bản ghi hơn.',
  },
  R15: {
    message: '{a} và {b} chồng nhau {count} phút.',
    message_person: '{person} ở hai nơi lúc {time}.',
    fix: 'Hãy dời một mục.',
  },
  R16: {
    message: '{object} đã tặng {who} {date}.',
    fix: 'Hãy chọn quà khác.',
  },
  R17: {
    message_missing: '{person}: chưa có ảnh.',
    message_dpi: '{person}: ảnh {dpi} dpi.',
    message_old: '{person}: ảnh năm {year}.',
    fix: 'Hãy xin ảnh mới.',
  },
  R18: {
    message_other: 'Còn {count} góp ý chưa xử lý.',
    fix: 'Hãy xử lý.',
  },
  R19: {
    message: 'Độ mật {level} còn thiếu {missing}.',
    fix: 'Hãy ghi quyết định hoặc hạ độ mật.',
  },
  R20: {
    message: 'Máy tính này chỉ dùng đến mức {ceiling}.',
    fix: 'Hãy dùng máy được phép ở mức này.',
  },
  R21: {
    message: '{record} chưa ghi mức bảo mật.',
    fix: 'Hãy ghi mức bảo mật.',
  },
  R22: {
    message: '{ours} ({ourPost}) gặp {theirs} ({theirPost}): bậc {a} và {b} trong “{table}”.',
    fix: 'Hãy để lễ tân quyết định.',
  },
  R23: {
    message: '{block} dành cho {person}, người vắng mặt.',
    fix: 'Hãy chuyển cho người có mặt.',
  },
  R24: {
    message: '“{label}” bỏ mất từ “{word}”.',
    fix: 'Hãy khôi phục từ chỉ cấp bậc.',
  },
  R25: {
    message: 'Hai người in cùng tên “{name}”.',
    fix: 'Hãy thêm chức vụ hoặc chữ gốc.',
  },
  R26: {
    message: '{person}: chưa rõ cách xưng hô; in không kèm danh xưng.',
    fix: 'Hãy hỏi cách xưng hô.',
  },
  R27: {
    message: '“{name}” không phải tên của {country}: hãy dùng “{house}”.',
    fix: 'Hãy dùng tên chuẩn.',
  },
  R28: {
    message: 'Lần nhắc đầu: hãy dùng “{full}”.',
    fix: 'Hãy viết tên đầy đủ trước.',
  },
  R29: {
    message: '{place} không còn từ {date}; hãy in khi đó/nay.',
    fix: 'Hãy chọn địa danh hiện nay.',
  },
  R30: {
    message: '{a} ({aSource}) và {b} ({bSource}) khác nhau về {measure}.',
    fix: 'Hãy định nghĩa cả hai hoặc chọn một số để dẫn.',
  },
  R31: {
    message: '{figure} chưa có mốc thời gian.',
    fix: 'Hãy bổ sung.',
  },
  R32: {
    message: '{visit} dự kiến trước {date}. Đã diễn ra chưa?',
    fix: 'Hãy ghi kết quả.',
  },
  R33: {
    message: 'Không nêu người nói câu “{words}”.',
    fix: 'Hãy xác định người nói hoặc không dẫn.',
  },
  R34: {
    message: '“{words}” là lời người kể.',
    fix: 'Hãy ghi là lời của nguồn.',
  },
  R35: {
    message: '“{words}” được nói dưới dạng {kind}.',
    fix: 'Hãy ghi thành cam kết kèm tên và lý do, hoặc bỏ.',
  },
  R36: {
    message: '“{misprint}” là lỗi in của “{house}”.',
    fix: 'Hãy dùng dạng đúng hoặc để trong trích dẫn.',
  },
  R37: {
    message: '{commitment}: {person} thôi giữ chức {date}.',
    fix: 'Hãy chỉ định người phụ trách mới.',
  },
  R38: {
    message: '{person}, “{post}”: kiểm tra lần cuối {date}.',
    fix: 'Hãy xác nhận chức vụ với văn phòng của họ.',
  },
  R39: {
    message: '{person}: chưa xác nhận cách viết và chức vụ.',
    fix: 'Hãy xác nhận với văn phòng của người đó.',
  },
  R40: {
    message_other: '{count} nội dung; giới hạn là {limit}.',
    'message_to-whom': 'Nội dung {number}: nói với ai?',
    'message_by-whom': 'Nội dung {number}: ai nói?',
    fix: 'Hãy giữ các nội dung chính, mỗi nội dung có người nói.',
  },
  R41: {
    message: 'Chưa có mục tiêu của {side}.',
    fix: 'Hãy ghi vào.',
  },
  R42: {
    message: '“{topic}”: đã đến hạn xem lại {date}.',
    fix: 'Hãy xem lại.',
  },
  R43: {
    message: 'Nội dung báo chí {number} chưa thống nhất với khách.',
    fix: 'Hãy thống nhất hoặc bỏ.',
  },
  R44: {
    message: 'Bản cho phiên dịch đến hạn {date}, {time}.',
    fix: 'Hãy phát hành bản cho phiên dịch.',
  },
  R45: {
    message: 'Bản số {number} chưa có người giữ.',
    fix: 'Hãy ghi người giữ.',
  },
  R46: {
    message: 'Cờ {country}: hãy xác nhận mép nào ở trên.',
    message_unforeseen: 'Cờ {country}: quy định của cơ quan không dự kiến cờ này cho khách.',
    message_missing: 'Cờ {country}: quy định của cơ quan dự kiến cờ này cho khách, nhưng chưa được bố trí.',
    fix: 'Hãy thống nhất với lễ tân phía bạn và sửa danh sách cờ của chuyến thăm.',
  },
  R47: {
    message_other: 'Còn {count} bản nháp chờ duyệt.',
    fix: 'Hãy duyệt.',
  },
  R48: {
    message: '“{a}” ({aSource}) và “{b}” ({bSource}): hãy chọn một.',
    fix: 'Hãy đối chiếu với nguồn.',
  },
  limit_other: 'giới hạn {count} trang',
  word: {
    content: 'nội dung',
    ours: 'phía ta',
    theirs: 'phía bạn',
    principal: 'thủ trưởng',
    staff: 'cán bộ giúp việc',
    interpreter: 'phiên dịch',
    security: 'an ninh',
    shareable: 'bên ngoài',
    decidedBy: 'người quyết định',
    listEntry: 'căn cứ danh mục',
    until: 'thời hạn',
    'no-source': 'không có nguồn',
    'date-unknown': 'ngày chưa rõ',
  },
  script: {
    Latn: 'La-tinh',
    Cyrl: 'Ki-rin',
    Hans: 'Hán',
    Zzzz: 'gốc',
  },
} as const
