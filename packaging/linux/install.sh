#!/bin/sh
# Puts Unsung into the menu of the user who runs this, or takes it out again; needs no password.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin

files=$(cd "$here/share" && find . -type f | sed 's|^\./||')
if [ "${1:-}" = remove ]; then
    rm -f "$programs/unsung" "$programs/unsung-cli"
    for file in $files; do rm -f "$data/$file"; done
else
    mkdir -p "$programs"
    ln -sf "$here/unsung" "$here/unsung-cli" "$programs/"
    for file in $files; do
        mkdir -p "$data/$(dirname "$file")"
        cp "$here/share/$file" "$data/$file"
    done
    # the menu does not search ~/.local/bin everywhere
    sed -i "s|^Exec=unsung|Exec=\"$here/unsung\"|; s|^TryExec=.*|TryExec=$here/unsung|" \
        "$data/applications/unsung.desktop"
fi
for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    # shellcheck disable=SC2086
    $tool >/dev/null 2>&1 || true
done
