#!/usr/bin/env bash
# Makes Unsung-VERSION-ARCH.dmg of dist/Unsung.app, on macOS; called by build.py.
#
#     dmg.sh DIST VERSION
#
# Signed and notarised where these are set, else only signed for this machine ("ad hoc"; the user then
# opens it the first time by right click, Open):
#   UNSUNG_CODESIGN_IDENTITY   "Developer ID Application: NAME (TEAM)", whose certificate is in the keychain
#   UNSUNG_NOTARY_PROFILE      name under which `xcrun notarytool store-credentials` keeps the account
set -euo pipefail
dist=$1 version=$2
here=$(cd "$(dirname "$0")" && pwd)
app=$dist/Unsung.app
image=$dist/Unsung-$version-$(uname -m).dmg
identity=${UNSUNG_CODESIGN_IDENTITY:--}
options=(--force --sign "$identity")
if [ "$identity" != - ]; then
    options+=(--options runtime --timestamp --entitlements "$here/entitlements.plist")
fi

# Inside out: libraries first, then the programs, then the application.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 -n 50 codesign "${options[@]}"
find "$app/Contents/MacOS" -type f -perm -u+x -print0 | xargs -0 codesign "${options[@]}"
codesign "${options[@]}" "$app"
codesign --verify --deep --strict "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname "Unsung $version" -srcfolder "$stage" -format ULMO -ov "$image"

if [ "$identity" != - ]; then
    codesign --force --sign "$identity" --timestamp "$image"
fi
if [ -n "${UNSUNG_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$UNSUNG_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
fi
echo "dmg: $image"
