"""What goes into the installers: contents, codecs, licences, sizes."""
