"""Installers for Linux: the Debian package and the tarball."""

XZ = "3"  # level; 6 takes several times as long for a few percent
