@echo off
chcp 65001 >nul
where node >nul 2>nul
if errorlevel 1 goto nonode
node "%~dp0first-start.js" %*
if errorlevel 1 pause
exit /b
:nonode
echo 没有找到 Node.js，程序要用它。请到 https://nodejs.org/ 下载标着 LTS 的一种，一路点“下一步”；装好后再双击一次。
echo Node.js was not found. Install the LTS release from https://nodejs.org/ and double-click this file again.
pause
exit /b 1
