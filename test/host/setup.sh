#!/bin/sh
# Installs VS Code's server and web workbench into DIR (default: .cache/vscode-host of the repository), for
# tests where VS Code itself cannot be downloaded. Install scripts are skipped, so no compiler is needed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=${1:-$here/../../.cache/vscode-host}
mkdir -p "$dir"
stamp=$dir/node_modules/.host-ready
[ -f "$stamp" ] && cmp -s "$here/codeServer/package.json" "$stamp" && exit 0
cp "$here/codeServer/package.json" "$dir/package.json"
export npm_config_audit=false npm_config_fund=false npm_config_loglevel=error
cd "$dir"
npm install --ignore-scripts --no-package-lock
cd node_modules/code-server/lib/vscode
npm install --no-save --omit=dev --ignore-scripts
cd extensions
npm install --no-save --omit=dev --ignore-scripts
cp "$here/codeServer/package.json" "$stamp"
