/** What a notebook's page says of its own text. */
export const notebook = {
  'single.dropped':
    '这个页面是一个文件，里面已经有一份笔记，不能再打开别的。请在这个文件来自的水闸页面上打开它。什么都没有改动。',
  'problem.cellNamedUnknown': '这份笔记里没有可以去看的单元“{read}”。{hint}',
  'notebook.formulaStuck':
    '{at, plural, =0 {这个公式太长，排不出来，请改短一些。} other {这个公式从第 # 个字符起读不懂，请改正那里。}}',
};
