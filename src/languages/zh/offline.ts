/** The page without a network, and its new versions. 离线与新版本。 */
export const offline: Readonly<Record<string, string>> = {
  'offline.newVersion': '水闸有新版本了。',
  'offline.reload': '重新载入新版本',
  'offline.later': '以后再说',
};
