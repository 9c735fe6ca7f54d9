; The installer for Windows: for one user, without an administrator; called by installer.py.
; Defined from outside: VERSION VERSION4 TITLE PUBLISHER COPYRIGHT BUNDLE ICON TARGET KILOBYTES.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
Name "${TITLE}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "Software\${TITLE}" "Folder"
BrandingText "${TITLE} ${VERSION}"

!include "MUI2.nsh"
!include "x64.nsh"
!include "FileFunc.nsh"

VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${TITLE} installer"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${COPYRIGHT}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${TITLE}"
!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\${TITLE}\Capabilities"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\unsung.exe"
!define MUI_ABORTWARNING

!insertmacro MUI_PAGE_LICENSE "${BUNDLE}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A type of file of ours: double click opens it.
!macro OwnType SUFFIX CLASS LABEL
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${CLASS}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${LABEL}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\unsung.exe,0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\unsung.exe" "%1"'
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${SUFFIX}" "${CLASS}"
!macroend

!macro RemoveOwnType SUFFIX CLASS
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  StrCmp $0 "${CLASS}" 0 +2
    DeleteRegKey HKCU "${CLASSES}\${SUFFIX}"
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
!macroend

; A type of sound: offered under "Open with", the user's player stays.
!macro SoundType SUFFIX
  WriteRegStr HKCU "${CLASSES}\Applications\unsung.exe\SupportedTypes" "${SUFFIX}" ""
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${SUFFIX}" "Unsung.Sound"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "${TITLE} needs a 64-bit Windows." /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Section "Program"
  ; An earlier version goes first, lest its files stay; settings and songs lie elsewhere.
  IfFileExists "$INSTDIR\uninstall.exe" 0 fresh
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\unsung.exe"

  WriteRegStr HKCU "Software\${TITLE}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${TITLE}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Takes the voice out of a song"
  WriteRegStr HKCU "Software\RegisteredApplications" "${TITLE}" "${CAPABILITIES}"
  !insertmacro OwnType ".unsung" "Unsung.Project" "Unsung project"
  !insertmacro OwnType ".unsungpack" "Unsung.Pack" "Packed Unsung project"
  WriteRegStr HKCU "${CLASSES}\Unsung.Sound" "" "Sound"
  WriteRegStr HKCU "${CLASSES}\Unsung.Sound\shell\open\command" "" '"$INSTDIR\unsung.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\unsung.exe\shell\open\command" "" '"$INSTDIR\unsung.exe" "%1"'
  !insertmacro SoundType ".wav"
  !insertmacro SoundType ".flac"
  !insertmacro SoundType ".mp3"
  !insertmacro SoundType ".m4a"
  !insertmacro SoundType ".aac"
  !insertmacro SoundType ".ogg"
  !insertmacro SoundType ".opus"
  !insertmacro SoundType ".aiff"
  !insertmacro SoundType ".wma"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\unsung.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ; Only what was installed: a folder the user chose may hold other things.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\unsung.exe"
  Delete "$INSTDIR\unsung-cli.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  !insertmacro RemoveOwnType ".unsung" "Unsung.Project"
  !insertmacro RemoveOwnType ".unsungpack" "Unsung.Pack"
  DeleteRegKey HKCU "${CLASSES}\Unsung.Sound"
  DeleteRegKey HKCU "${CLASSES}\Applications\unsung.exe"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${TITLE}"
  DeleteRegKey HKCU "Software\${TITLE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd
