#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
wait_for_key() {
  [ -t 0 ] || return 0
  printf '按回车键关闭。 Press Enter to close. '
  read -r _
}
if ! command -v node >/dev/null 2>&1; then
  echo '没有找到 Node.js，程序要用它。请到 https://nodejs.org/ 下载标着 LTS 的一种，一路点“下一步”；装好后再双击一次。'
  echo 'Node.js was not found. Install the LTS release from https://nodejs.org/ and double-click this file again.'
  wait_for_key
  exit 1
fi
node "./first-start.js" "$@"
status=$?
[ "$status" -eq 0 ] || wait_for_key
exit "$status"
