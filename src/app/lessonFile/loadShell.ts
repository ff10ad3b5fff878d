/** Brings the page into which a notebook is put to become a single file; null where no such file can be made. */
export const loadShell: (() => Promise<string>) | null = async () => {
  const answer = await fetch('./offline.html');
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};
