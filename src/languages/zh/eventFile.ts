/** The events of a run as a file. 把一次运行的事件存成文件。 */
export const eventFile: Readonly<Record<string, string>> = {
  'eventFile.title': '导出事件日志',
  'eventFile.help':
    '按拉杆现在的位置运行一次，把分析工具能记到的事都写下来：distinct_id、event、time和各项属性。与命令“sluice events”写出的文件逐字节相同。',
  'eventFile.format': '格式',
  'eventFile.csv': 'CSV表格',
  'eventFile.jsonl': 'JSON，每行一个事件',
  'eventFile.start': '第0天的日期',
  'eventFile.noDate': '这不是日期，请写成2024-01-31这样。',
  'eventFile.observed': '保存事件',
  'eventFile.truth': '另存真相',
  'eventFile.truthHelp': '真相里记着谁在哪天、因为什么离开，只有引擎知道，用来核对分析得对不对。',
  'eventFile.sizes': '大约{log}，真相{truth}。',
  'eventFile.sizing': '正在估算有多大……',
  'eventFile.kilobytes': '{n} kB',
  'eventFile.megabytes': '{n} MB',
  'eventFile.sample': '日志里的1个人代表{weight}个人。',
  'eventFile.writing': '正在保存：{share}，{size}',
  'eventFile.stop': '停止保存',
  'eventFile.saved': '已保存{count}个事件，{size}：{name}',
  'eventFile.stopped': '已停止，什么也没有保存。',
  'eventFile.failed': '没能保存：{reason}',
  'eventFile.tooLong':
    '这个浏览器要等文件写完才能存盘，这里最多先存{most}。可以减少人数或天数，换一个能直接写盘的浏览器，或者用命令“sluice events”。',
};
