# SPDX-License-Identifier: Apache-2.0
"""Others' clients and servers against ours, in both directions.

usage: peers.py INTEROPCTL FOLDER    ends with 1 when something failed; what is not installed is left out
"""
import asyncio
import os
import shutil
import socketserver
import subprocess
import sys
import threading

TOOL, FOLDER = sys.argv[1], sys.argv[2]
START, END = b"\x0b", b"\x1c\r"
failures = []


def check(name, holds, found=""):
    print(f"{'ok    ' if holds else 'FAILED'} {name}" + ("" if holds else f": {found!r}"))
    if not holds:
        failures.append(name)


def admission(control, charset="UNICODE UTF-8", name="陈^小明"):
    """An admission of an invented resident, as text."""
    return "\r".join([
        f"MSH|^~\\&|HIS|H01|MPI|ALLIANCE|20260102080000||ADT^A04^ADT_A01|{control}|P|2.5.1|||||CHN|{charset}",
        "EVN||20260102080000",
        f"PID|1||{control}^^^H01^MR||{name}||19800101|M",
        "PV1|1|O|",
    ]) + "\r"


class Listening:
    """`interopctl listen` on a free port, with a store of its own."""

    def __init__(self, *options):
        store = os.path.join(FOLDER, f"store-{len(os.listdir(FOLDER))}")
        self.store = store
        self.process = subprocess.Popen([TOOL, "listen", "--port", "0", "--store", store, *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)

    def stored(self):
        lines = subprocess.run([TOOL, "messages", "search", "--json", "--store", self.store, "--limit", "1000"],
                               capture_output=True, check=True).stdout
        return lines.count(b'"control_id"')


def acknowledgement(text):
    fields = next(line for line in text.split("\r") if line.startswith("MSA")).split("|")
    return fields[1], fields[2]


# Clients of others' making


def with_python_hl7(hl7):
    from hl7.client import MLLPClient

    with Listening() as ours, MLLPClient("127.0.0.1", ours.port) as client:
        for control, encoding, charset in [("P1", "utf-8", "UNICODE UTF-8"), ("P2", "gb18030", "GB 18030-2000")]:
            client.encoding = encoding
            answer = client.send_message(admission(control, charset).encode(encoding)).decode(encoding)
            parsed = hl7.parse(answer)
            found = (str(parsed["MSA"][0][1]), str(parsed["MSA"][0][2]), str(parsed["MSH"][0][18]))
            check(f"python-hl7's client, {encoding}", found == ("AA", control, charset), found)
        client.encoding = "utf-8"
        message = hl7.parse(admission("P3"))
        answer = client.send_message(message).decode()
        check("python-hl7's client, a parsed message", acknowledgement(answer) == ("AA", "P3"), answer)
        again = client.send_message(hl7.parse(admission("P3"))).decode()
        check("python-hl7's client, the same once more", again == answer and ours.stored() == 3, (again, ours.stored()))


def with_mllp_send():
    """The program that comes with python-hl7: all messages of a file, one after the other."""
    program = os.path.join(os.path.dirname(sys.executable), "mllp_send")
    if not os.path.exists(program):
        return print("left out: mllp_send")
    path = os.path.join(FOLDER, "day.mllp")
    with open(path, "wb") as file:
        for number in range(20):
            file.write(START + admission(f"S{number}").encode() + END)
    with Listening() as ours:
        done = subprocess.run([program, "-p", str(ours.port), "-f", path, "127.0.0.1"], capture_output=True)
        accepted = done.stdout.count(b"MSA|AA|")
        check("mllp_send, 20 messages of a file", (accepted, ours.stored()) == (20, 20), (accepted, ours.stored()))


def with_hl7apy():
    """hl7apy has no client; its parser and its validator judge our acknowledgements."""
    from hl7apy.consts import VALIDATION_LEVEL
    from hl7apy.parser import parse_message

    with Listening() as ours:
        for control in ("H1", "H2"):
            answer = over_socket(ours.port, admission(control))
            parsed = parse_message(answer, validation_level=VALIDATION_LEVEL.STRICT)
            found = (parsed.msa.msa_1.value, parsed.msa.msa_2.value, parsed.msh.msh_9.value)
            check(f"hl7apy validates the acknowledgement {control}",
                  parsed.validate() and found == ("AA", control, "ACK^A04^ACK"), found)


def over_socket(port, text):
    import socket

    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.sendall(START + text.encode() + END)
        received = b""
        while not received.endswith(END):
            part = connection.recv(65536)
            if not part:
                break
            received += part
    return received[1:-2].decode()


def certificates():
    """An authority, a server and a client of it; nothing where openssl is missing."""
    if not shutil.which("openssl"):
        return None
    places = {name: os.path.join(FOLDER, name) for name in
              ("ca.key", "ca.pem", "server.key", "server.pem", "client.key", "client.pem")}

    def run(*words):
        subprocess.run(["openssl", *words], check=True, capture_output=True)

    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    run("req", "-x509", *key, "-subj", "/CN=County", "-keyout", places["ca.key"], "-out", places["ca.pem"])
    for name in ("server", "client"):
        run("req", "-x509", *key, "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-addext", "basicConstraints=critical,CA:FALSE",
            "-CA", places["ca.pem"], "-CAkey", places["ca.key"],
            "-keyout", places[name + ".key"], "-out", places[name + ".pem"])
    return places


def s_client(port, places, message, *options):
    """What comes back over `openssl s_client`, which stays until the listener has answered."""
    words = ["openssl", "s_client", "-quiet", "-no_ign_eof", "-connect", f"127.0.0.1:{port}", "-CAfile", places["ca.pem"],
             "-verify_return_error", "-verify_hostname", "localhost", *options]
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    timer = threading.Timer(20, process.kill)
    timer.start()
    received = b""
    try:
        process.stdin.write(START + message.encode() + END)
        process.stdin.flush()
        while not received.endswith(END):
            part = os.read(process.stdout.fileno(), 65536)
            if not part:
                break
            received += part
    except BrokenPipeError:
        pass
    finally:
        timer.cancel()
        process.kill()
        process.wait()
    return received[1:-2].decode()


def with_openssl():
    places = certificates()
    if not places:
        return print("left out: openssl s_client")
    options = ["--tls-cert", places["server.pem"], "--tls-key", places["server.key"]]
    with Listening(*options) as ours:
        for version in ("-tls1_2", "-tls1_3"):
            control = "O" + version[-1]
            answer = s_client(ours.port, places, admission(control), version)
            check(f"openssl s_client {version}", "MSA" in answer and acknowledgement(answer) == ("AA", control), answer)
        check("openssl s_client -tls1_1 is turned away", s_client(ours.port, places, admission("O1"), "-tls1_1") == "")
        check("the messages are stored", ours.stored() == 2, ours.stored())
    with Listening(*options, "--tls-client-ca", places["ca.pem"]) as ours:
        answer = s_client(ours.port, places, admission("M1"), "-cert", places["client.pem"], "-key", places["client.key"])
        check("openssl s_client with a certificate", "MSA" in answer and acknowledgement(answer) == ("AA", "M1"), answer)
        check("openssl s_client without one is turned away", s_client(ours.port, places, admission("M2")) == "")
        check("only the message of the known client is stored", ours.stored() == 1, ours.stored())


# Servers of others' making


def sent(port, count):
    """`interopctl send` of so many messages to a port: its exit code and figures."""
    path = os.path.join(FOLDER, "send.hl7")
    with open(path, "wb") as file:
        file.write("".join(admission(f"T{number}") for number in range(count)).encode())
    done = subprocess.run([TOOL, "send", "--to", f"127.0.0.1:{port}", "--timeout", "20", "--json", path], capture_output=True)
    return done.returncode, done.stdout.decode()


def to_python_hl7(hl7):
    from hl7.mllp import start_hl7_server

    taken = []

    async def serve(reader, writer):
        try:
            while not writer.is_closing():
                message = await reader.readmessage()
                taken.append(str(message["PID"][0][5]))
                writer.writemessage(message.create_ack("AA"))
                await writer.drain()
        except asyncio.IncompleteReadError:
            writer.close()

    async def run():
        async with await start_hl7_server(serve, "127.0.0.1", 0, encoding="utf-8") as server:
            port = server.sockets[0].getsockname()[1]
            return await asyncio.to_thread(sent, port, 20)

    code, figures = asyncio.run(run())
    check("interopctl send to python-hl7's server", code == 0 and taken == ["陈^小明"] * 20, (code, figures, taken[:1]))


def to_hl7apy():
    from hl7apy.mllp import AbstractHandler, MLLPServer

    taken = []

    class Admission(AbstractHandler):
        def reply(self):
            text = self.incoming_message
            taken.append(text)
            control = text.split("|")[9]
            answer = f"MSH|^~\\&|MPI|ALLIANCE|HIS|H01|20260102||ACK^A04^ACK|A{control}|P|2.5.1\rMSA|AA|{control}\r"
            return START.decode() + answer + END.decode()

    server = MLLPServer("127.0.0.1", 0, {"ADT^A04^ADT_A01": (Admission,)})
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        code, figures = sent(server.server_address[1], 20)
    finally:
        server.shutdown()
    check("interopctl send to hl7apy's server", code == 0 and len(taken) == 20, (code, figures, len(taken)))


def main():
    socketserver.TCPServer.allow_reuse_address = True
    try:
        import hl7
    except ImportError:
        print("left out: python-hl7")
    else:
        with_python_hl7(hl7)
        with_mllp_send()
        to_python_hl7(hl7)
    try:
        import hl7apy  # noqa: F401
    except ImportError:
        print("left out: hl7apy")
    else:
        with_hl7apy()
        to_hl7apy()
    with_openssl()
    sys.exit(1 if failures else 0)


main()
