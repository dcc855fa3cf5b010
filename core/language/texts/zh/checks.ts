/** Messages of the checks before issue, and what clears each, in Chinese. */
export const checks = {
  R01: {
    message: '“{section}”需要{what}。',
    message_placeholder: '“{section}”需要{what}。',
    fix: '请补充。',
  },
  R02: {
    message: '礼宾次序未确认。',
    message_shared_other: '礼宾次序未确认。{count}人并列第{place}位。',
    fix: '请排定次序并确认。',
  },
  R03: {
    message: '{person}：{date}不担任“{post}”。',
    fix: '请选择当日所任职务，或更正任期。',
  },
  R04: {
    message: '{block}为{level}；资料包为{packLevel}。',
    fix: '请提高资料包等级，或删去该内容。',
  },
  R05: {
    message: '“{topic}”的内容出现在{audience}文本第{page}页。',
    message_section: '“{topic}”的内容出现在{audience}文本的“{section}”中。',
    message_properties: '“{topic}”的内容出现在{audience}文本的文件属性中。',
    fix: '请从印出该内容的记录中删除这些文字。',
  },
  R06: {
    message: '“{char}”（U+{hex}）无字形，{where}。',
    fix: '请更换该字符。',
  },
  R07: {
    message: '{record}没有来源。',
    message_lost: '{record}于{date}失去最后一个来源。',
    fix: '请关联来源，或不予印出。',
  },
  R08: {
    message: '“{asStated}”未注明年份。',
    message_unresolved: '日期“{asStated}”未确定。',
    message_inferred: '日期“{asStated}”为推断，尚未确认。',
    message_incomplete: '日期“{asStated}”不完整。',
    fix: '请补全或确认日期。',
  },
  R09: {
    message_other: '{record}最近核对于{count}个月前（上限{limit}）。',
    fix: '请与最新来源核对。',
  },
  R10: {
    message: '“{commitment}”（期限{date}）无应答口径。',
    fix: '请拟定应答口径。',
  },
  R11: {
    message_script: '{person}：缺{script}写法。',
    message_pronunciation: '{person}：缺{lang}读者的读音。',
    fix: '请向对方单位询问并补充。',
  },
  R12: {
    message_missing: '“{block}”：缺{lang}。',
    message_stale: '“{block}”：{lang}早于原文。',
    fix: '请由人员翻译。',
  },
  R13: {
    message: '“{a}”与“{b}”指同一事物；请用“{house}”。',
    fix: '请统一译法。',
  },
  R14: {
    message_other: '“{section}”超出{limit}{count}行。',
    fix: '请缩短，或减少记录。',
  },
  R15: {
    message: '{a}与{b}重叠{count}分钟。',
    message_person: '{person}在{time}同时出现于两处。',
    fix: '请调整其一。',
  },
  R16: {
    message: '{object}已于{date}赠予{who}。',
    fix: '请另选礼品。',
  },
  R17: {
    message_missing: '{person}：无照片。',
    message_dpi: '{person}：照片{dpi} dpi。',
    message_old: '{person}：照片摄于{year}年。',
    fix: '请索取新照片。',
  },
  R18: {
    message_other: '有{count}条批注未处理。',
    fix: '请处理。',
  },
  R19: {
    message: '标密{level}缺{missing}。',
    fix: '请填写定密决定，或降低等级。',
  },
  R20: {
    message: '本机最高限于{ceiling}。',
    fix: '请使用允许该等级的计算机。',
  },
  R21: {
    message: '{record}未加标识。',
    fix: '请加标识。',
  },
  R22: {
    message: '{ours}（{ourPost}）会见{theirs}（{theirPost}）：《{table}》第{a}级与第{b}级。',
    fix: '请礼宾部门定夺。',
  },
  R23: {
    message: '{block}面向缺席的{person}。',
    fix: '请改由到场者承接。',
  },
  R24: {
    message: '“{label}”漏掉“{word}”。',
    fix: '请补回职级用语。',
  },
  R25: {
    message: '两人均印作“{name}”。',
    fix: '请加注职务或原文。',
  },
  R26: {
    message: '{person}：称谓不详；不加敬称印出。',
    fix: '请核实称谓。',
  },
  R27: {
    message: '“{name}”并非{country}的名称：请用“{house}”。',
    fix: '请用规范名称。',
  },
  R28: {
    message: '首次提及请用“{full}”。',
    fix: '请先写全称。',
  },
  R29: {
    message: '{place}已于{date}撤销；请印当时/现名。',
    fix: '请选用现行地名。',
  },
  R30: {
    message: '{a}（{aSource}）与{b}（{bSource}）在{measure}上不一致。',
    fix: '请分别界定，或选定一个可引用。',
  },
  R31: {
    message: '{figure}无截至日期。',
    fix: '请补充日期。',
  },
  R32: {
    message: '{visit}原定于{date}前进行。是否已成行？',
    fix: '请记录结果。',
  },
  R33: {
    message: '“{words}”未注明发言人。',
    fix: '请确认发言人，或不引用。',
  },
  R34: {
    message: '“{words}”为叙述者语。',
    fix: '请归于来源。',
  },
  R35: {
    message: '“{words}”原为{kind}。',
    fix: '请署名并说明理由后记为承诺，或移除。',
  },
  R36: {
    message: '“{misprint}”系“{house}”之误。',
    fix: '请改正，或置于引文中。',
  },
  R37: {
    message: '{commitment}：{person}已于{date}离任。',
    fix: '请指定新的负责人。',
  },
  R38: {
    message: '{person}，“{post}”：最近核对于{date}。',
    fix: '请向对方单位确认职务。',
  },
  R39: {
    message: '{person}：写法与职务未确认。',
    fix: '请向本人单位确认。',
  },
  R40: {
    message_other: '{count}条要点；上限为{limit}。',
    'message_to-whom': '要点{number}：对谁？',
    'message_by-whom': '要点{number}：由谁？',
    fix: '请精简要点，并注明发言人。',
  },
  R41: {
    message: '缺{side}目标。',
    fix: '请填写。',
  },
  R42: {
    message: '“{topic}”：应于{date}复审。',
    fix: '请复审。',
  },
  R43: {
    message: '新闻口径{number}未与来宾商定。',
    fix: '请商定，或删去。',
  },
  R44: {
    message: '翻译文本应于{date} {time}交付。',
    fix: '请发布翻译文本。',
  },
  R45: {
    message: '第{number}份无持有人。',
    fix: '请注明持有人。',
  },
  R46: {
    message: '{country}旗帜：请确认哪一边朝上。',
    message_unforeseen: '{country}旗帜：按本单位设置，接待该来宾时不悬挂。',
    message_missing: '{country}旗帜：按本单位设置，接待该来宾时应悬挂，但未列入。',
    fix: '请与对方礼宾商定，并修改访问的旗帜。',
  },
  R47: {
    message_other: '有{count}份草稿待审。',
    fix: '请审核。',
  },
  R48: {
    message: '“{a}”（{aSource}）与“{b}”（{bSource}）：请选定一个。',
    fix: '请核对来源后选定。',
  },
  limit_other: '{count}页的上限',
  word: {
    content: '内容',
    ours: '我方',
    theirs: '对方',
    principal: '领导',
    staff: '工作人员',
    interpreter: '翻译',
    security: '安保',
    shareable: '可分享',
    decidedBy: '定密人',
    listEntry: '目录依据',
    until: '期限',
    'no-source': '无来源',
    'date-unknown': '日期不详',
  },
  script: {
    Latn: '拉丁文',
    Cyrl: '西里尔文',
    Hans: '汉字',
    Zzzz: '原文',
  },
} as const
