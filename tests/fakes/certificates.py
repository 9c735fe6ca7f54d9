"""Certificates for a server on this machine, made by the openssl program when they are needed."""

from __future__ import annotations

import shutil
import ssl
import subprocess

import pytest

CONFIG = """
[ca]
default_ca = own
[own]
new_certs_dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial.txt
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
CN = 127.0.0.1
[names]
subjectAltName = IP:127.0.0.1
basicConstraints = critical, CA:TRUE
"""


def certified(folder, first_day, last_day):
    """Return contexts for a server and for a client that trusts it, valid on these days."""
    if shutil.which("openssl") is None:
        pytest.skip("the openssl program, which makes certificates, is not here")
    folder.mkdir()
    (folder / "own.cnf").write_text(CONFIG.format(folder=folder))
    (folder / "index.txt").write_text("")
    (folder / "serial.txt").write_text("01")

    def openssl(*arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)

    key, request, certificate = folder / "key.pem", folder / "request.pem", folder / "own.pem"
    config = ("-config", folder / "own.cnf")
    openssl(
        "req", *config, "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request
    )
    days = ("-startdate", f"{first_day}000000Z", "-enddate", f"{last_day}000000Z")
    openssl("ca", *config, "-batch", "-notext", "-selfsign", "-keyfile", key, "-in", request,
            "-out", certificate, *days)  # fmt: skip
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    client = ssl.create_default_context(cafile=str(certificate))
    return server, client
