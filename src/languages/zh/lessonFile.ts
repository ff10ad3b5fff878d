/** A notebook as one file. 把笔记存成一个文件。 */
export const lessonFile: Readonly<Record<string, string>> = {
  'lesson.open': '存成单个文件……',
  'lesson.title': '存成单个文件',
  'lesson.help':
    '把整份笔记存成一个HTML文件，可以用邮件发，也可以放进U盘。任何浏览器都能打开，不需要网络，拉杆照样能拉。在那个文件里不能改文字；运算与页面共用一个线程，规模大的要比在这里慢。',
  'lesson.whom': '给谁用',
  'lesson.whole': '原样',
  'lesson.wholeHelp': '包含“:::instructor”里的内容。',
  'lesson.student': '学员版',
  'lesson.studentHelp':
    '“:::instructor”里的内容不是藏起来，而是根本不写进文件。测验的答案仍在文件里，因为给反馈要用：打开文件源码的人能看到。',
  'lesson.mine': '带上我现在的拉杆和答案',
  'lesson.facts': '大小：{size} MB · {languages}',
  'lesson.making': '正在生成文件……',
  'lesson.save': '保存文件',
  'lesson.saved': '文件已存为{name}。',
  'lesson.noShell': '现在还生成不了：需要的空白页面没有取到（{reason}）。请联网后再试。',
  'lesson.refused': '这份文字还做不出学员版，请先修改：',
  'lesson.close': '关闭',
  'single.title': '一个文件，一份笔记',
  'single.lead':
    '这份笔记需要的一切都在这个文件里：没有网络也能用，你做的一切都不会离开你的浏览器。运算与页面共用一个线程，规模大的要等一会儿。',
  'single.empty': '这个文件里没有笔记。请在水闸的页面上把笔记存成单个文件。',
};
