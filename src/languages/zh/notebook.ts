/** What a notebook's page says of its own text. */
export const notebook = {
  'problem.cellNamedUnknown': '这份笔记里没有可以去看的单元“{read}”。{hint}',
  'notebook.formulaStuck':
    '{at, plural, =0 {这个公式太长，排不出来，请改短一些。} other {这个公式从第 # 个字符起读不懂，请改正那里。}}',
};
