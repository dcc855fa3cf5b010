/** The search page, in Chinese. */
export const search = {
  field: '搜索记录和来源',
  keys: '用上下方向键选择，按回车键打开，按Ctrl+Enter在旁边打开。',
  types: '仅限这些类型',
  hits: '搜索结果',
  found_other: '找到{count}项',
  nothing: '在记录、来源和已签发版本中均未找到。',
  incomplete: '索引完成{percent}%：结果尚不完整',
} as const
