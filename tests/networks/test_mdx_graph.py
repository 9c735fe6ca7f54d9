"""Graphs from strangers: what is not a plain network is refused before it is run."""

import numpy as np
import pytest

from app.core.errors import CardError
from app.core.jobs import Job
from app.networks import mdx_net
from app.networks.mdx_graph import read_graph
from app.networks.mdx_sizes import output_size
from app.networks.recognition import Wish
from tests.fakes import onnx_graph
from tests.fakes.onnx_graph import attribute, field, message, model, node, tensor, value

SHAPE = (1, 4, 64, 32)
WEIGHT = tensor("w", np.zeros((4, 4, 1, 1)))
IDENTITY = node("Identity", "input", "output")


@pytest.fixture(autouse=True)
def nothing_is_run(monkeypatch):
    """The library that runs graphs is not even asked."""

    def asked(*args, **kwargs):
        raise AssertionError("the graph was handed on")

    monkeypatch.setattr("onnxruntime.InferenceSession", asked)


def refused(tmp_path, content, words):
    path = tmp_path / "net.onnx"
    path.write_bytes(content)
    with pytest.raises(CardError, match=words) as caught:
        mdx_net.recognise_file(path, Wish("vocals"), Job())
    assert caught.value.message.endswith(".")
    assert caught.value.hint
    with pytest.raises(CardError, match=words):
        mdx_net.load_file({"n_fft": 6144, "dim_f": 64, "dim_t": 32}, path)


def numbers_elsewhere(place="../../../etc/passwd"):
    entry = message({1: "location", 2: place})
    return tensor("w", np.zeros((4, 4, 1, 1)), f9=b"", f13=entry, f14=1)


@pytest.mark.parametrize(
    "nodes",
    [
        [node("Conv", "input w", "output")],
        [node("Constant", "", "w", value=numbers_elsewhere()), node("Conv", "input w", "output")],
    ],
    ids=["weight", "constant"],
)
def test_numbers_in_other_files_are_refused(tmp_path, nodes):
    tensors = [numbers_elsewhere()] if len(nodes) == 1 else []
    refused(tmp_path, model(nodes, tensors, SHAPE), "wants to read other files")


def test_a_place_elsewhere_is_refused_even_where_the_numbers_are_here(tmp_path):
    entry = message({1: "location", 2: "other.bin"})
    weight = tensor("w", np.zeros((4, 4, 1, 1)), f13=entry)
    refused(tmp_path, model([IDENTITY], [weight], SHAPE), "wants to read other files")
    weight = tensor("w", np.zeros((4, 4, 1, 1)), f14=1)
    refused(tmp_path, model([IDENTITY], [weight], SHAPE), "wants to read other files")


@pytest.mark.parametrize("domain", ["com.microsoft", "evil", "ai.onnx.ml"])
def test_operations_of_others_are_refused(tmp_path, domain):
    nodes = [node("Attack", "input", "output", domain=domain)]
    refused(tmp_path, model(nodes, [], SHAPE), f"program code beside itself: {domain}.Attack")


def test_functions_and_training_in_the_file_are_refused(tmp_path):
    for key in (20, 25):
        content = model([IDENTITY], [], SHAPE, more={key: message({1: "Relu"})})
        refused(tmp_path, content, "more than a network")


def test_graphs_within_graphs_are_refused(tmp_path):
    inner = field(5, message({1: "body", 6: message({1: IDENTITY}), 20: 5}))
    loop = node("Loop", "input", "output") + inner
    refused(tmp_path, model([loop], [], SHAPE), "graphs within graphs")


@pytest.mark.parametrize(
    ("nodes", "tensors"),
    [
        ([IDENTITY], [tensor("w", np.zeros(1), f1=[1 << 40], f9=b"")]),
        ([IDENTITY], [tensor("w", np.zeros(1), f1=[1 << 20, 1 << 20], f9=b"")]),
        ([IDENTITY], [tensor("w", np.zeros(1), f1=[-1])]),
        (
            [node("MatMul", "column row", "large"), node("Identity", "input", "output")],
            [tensor("column", np.zeros((30_000, 1))), tensor("row", np.zeros((1, 30_000)))],
        ),
        (
            [node("Add", "column row", "large"), node("Identity", "input", "output")],
            [tensor("column", np.zeros((30_000, 1))), tensor("row", np.zeros((1, 30_000)))],
        ),
        (
            [
                node("Concat", "input input", "x0", axis=3),
                *(node("Concat", f"x{k} x{k}", f"x{k + 1}", axis=3) for k in range(40)),
            ],
            [],
        ),
        (
            [node("ConvTranspose", f"{'input' if k == 0 else k} w", str(k + 1), strides=[60, 60])
             for k in range(4)],
            [WEIGHT],
        ),
        (
            [node("Pad", "input pads", "output")],
            [tensor("pads", np.array([0, 0, 0, 4096, 0, 0, 4096, 4096]))] * 1,
        ),
    ],
    ids=["dimension", "product", "negative", "outer", "broadcast", "doubling", "strides", "pad"],
)  # fmt: skip
def test_sizes_beyond_reason_are_refused(tmp_path, nodes, tensors):
    words = "sizes that no network has|not of the size of what enters"
    refused(tmp_path, model(nodes, tensors, SHAPE), words)


def test_many_large_things_at_once_are_refused(tmp_path):
    shape = (1, 4, 2048, 4096)
    names = [f"x{k}" for k in range(40)]
    nodes = [node("Relu", "input", name) for name in names]
    nodes.append(node("Concat", " ".join(names), "output", axis=0))
    path = tmp_path / "net.onnx"
    path.write_bytes(model(nodes, [], shape))
    with pytest.raises(CardError, match="sizes that no network has"):
        mdx_net.recognise_file(path, Wish("vocals"), Job())


@pytest.mark.parametrize(
    "shape", [(1, 4, 1 << 40, 32), (1, 4, 64, 1 << 30), (1, 4, 1 << 15, 64), (1, 4, 64, 2)]
)
def test_an_input_beyond_reason_is_refused(tmp_path, shape):
    refused(tmp_path, model([IDENTITY], [], shape), "sizes that no network has")


def test_sizes_that_results_only_claim_are_looked_at_too(tmp_path):
    claim = value("x", (1 << 20, 1 << 20))
    content = model([IDENTITY], [], SHAPE, graph_more={13: claim})
    refused(tmp_path, content, "sizes that no network has")
    refused(tmp_path, model([IDENTITY], [], SHAPE, result=(1, 1 << 40)), "sizes that no network")


def test_a_weight_that_is_shorter_than_it_says_is_refused(tmp_path):
    weight = tensor("w", np.zeros((4, 4, 1, 1)), f1=[4, 4, 3, 3])
    refused(tmp_path, model([IDENTITY], [weight], SHAPE), "claims more weights than it holds")


def test_invalid_numbers_are_refused(tmp_path):
    weight = tensor("w", np.full((4, 4, 1, 1), np.nan))
    refused(tmp_path, model([IDENTITY], [weight], SHAPE), "“w” has invalid numbers")


@pytest.mark.parametrize("kind", ["If", "Resize", "Expand", "Tile", "ConstantOfShape", "LSTM"])
def test_operations_whose_sizes_are_not_known_are_refused(tmp_path, kind):
    nodes = [node(kind, "input", "output")]
    refused(tmp_path, model(nodes, [], SHAPE), f"does not allow: “{kind}”")


def test_every_cut_of_a_file_is_refused_and_none_crashes(tmp_path):
    whole = onnx_graph.mdx_net(8, 8)
    graph = read_graph(whole, "net.onnx")
    assert output_size(graph, (1, 4, 8, 8), "net.onnx") == (1, 4, 8, 8)
    for end in range(len(whole) - 1):  # without its last field it is one of no version
        with pytest.raises(CardError):
            read_graph(whole[:end], "net.onnx")


def test_no_changed_byte_crashes():
    whole = bytearray(onnx_graph.mdx_net(8, 8))
    draw = np.random.default_rng(0)
    refusals = 0
    for _ in range(3000):
        changed = bytearray(whole)
        for place in draw.integers(0, len(whole), 3):
            changed[place] = draw.integers(0, 256)
        try:
            graph = read_graph(bytes(changed), "net.onnx")
            output_size(graph, (1, 4, 8, 8), "net.onnx")
        except CardError:
            refusals += 1
    assert refusals > 300


@pytest.mark.parametrize(
    "content", [b"", b"la la la", b"\x08\x08", b"PK\x03\x04" * 9, b"\x80\x02}"]
)
def test_what_is_no_graph_is_one_sentence(tmp_path, content):
    refused(tmp_path, content, "no ONNX network, or damaged")


def test_two_graphs_in_one_file_are_refused_because_the_library_would_merge_them(tmp_path):
    first = model([IDENTITY], [], SHAPE)
    second = field(7, message({5: numbers_elsewhere()}))
    refused(tmp_path, first + second, "damaged")


def test_an_attribute_of_another_kind_than_it_says_is_refused(tmp_path):
    strides = message({1: "strides", 8: [2, 2], 20: 2})
    nodes = [node("Conv", "input w", "output") + field(5, strides)]
    refused(tmp_path, model(nodes, [WEIGHT], SHAPE), "damaged")


def test_a_result_made_twice_or_from_nothing_is_refused(tmp_path):
    twice = [IDENTITY, node("Relu", "input", "output")]
    refused(tmp_path, model(twice, [], SHAPE), "makes “output” twice")
    refused(tmp_path, model([node("Relu", "nothing", "output")], [], SHAPE), "impossible sizes")
    refused(
        tmp_path, model([node("Relu", "input", "other")], [], SHAPE), "nothing makes its result"
    )


def test_a_network_of_another_family_is_named_as_such(tmp_path):
    refused(tmp_path, model([IDENTITY], [], (1, 2, 64, 32)), "no spectrum of two channels")
    refused(tmp_path, model([IDENTITY], [], (1, 44100)), "no spectrum of two channels")
    half = [node("Conv", "input w", "output", strides=[2, 2])]
    refused(tmp_path, model(half, [WEIGHT], SHAPE), "not of the size of what enters it")
    inputs = {11: [value("input", SHAPE), value("second", SHAPE)]}
    refused(tmp_path, model([IDENTITY], [], SHAPE, graph_more=inputs), "takes 2 inputs")


def test_a_file_too_large_for_a_network_is_not_even_read(tmp_path):
    path = tmp_path / "net.onnx"
    with path.open("wb") as stream:
        stream.truncate(2 << 30)  # of holes
    with pytest.raises(CardError, match="too large"):
        mdx_net.recognise_file(path, Wish("vocals"), Job())


def shape_of(nodes, tensors, shape=(1, 4, 8, 6), version=13):
    graph = read_graph(model(nodes, tensors, shape, version=version), "net.onnx")
    return output_size(graph, shape, "net.onnx")


def test_shapes_that_a_graph_works_out_itself_are_followed():
    def whole(name, *numbers):
        return tensor(name, np.array(numbers))

    nodes = [
        node("Shape", "input", "sizes"),
        node("Gather", "sizes first", "batch"),
        node("Unsqueeze", "batch zero", "one"),
        node("Mul", "four rest", "product"),
        node("Concat", "one product", "wanted", axis=0),
        node("Reshape", "input wanted", "flat"),
        node("Slice", "flat zero five minus", "cut"),
        node("Split", "cut", "left right", axis=1),
        node("Squeeze", "left", "output"),
    ]
    tensors = [
        tensor("first", np.array(0)), whole("zero", 0), whole("four", 4), whole("rest", 48),
        whole("five", 100), whole("minus", -1),
    ]  # fmt: skip
    assert shape_of(nodes, tensors) == (50,)
    graph = read_graph(model(nodes, tensors, (1, 4, 8, 6)), "net.onnx")
    assert output_size(graph, (2, 4, 8, 6), "net.onnx") == (2, 50)


def test_attributes_name_the_axes_in_older_graphs():
    nodes = [
        node("Unsqueeze", "input", "a", axes=[0]),
        node("Slice", "a", "b", starts=[1], ends=[3], axes=[2]),
        node("Flatten", "b", "c", axis=3),
        node("Gemm", "c w", "output", transB=1),
    ]
    assert shape_of(nodes, [tensor("w", np.zeros((5, 48)))], version=9) == (2, 5)


def test_a_reshape_to_what_cannot_be_told_is_refused():
    nodes = [node("Relu", "wanted", "w"), node("Reshape", "input w", "output")]
    with pytest.raises(CardError, match="impossible sizes"):
        shape_of(nodes, [tensor("wanted", np.array([-1]))])


def test_a_constant_says_one_thing():
    double = node("Constant", "", "c") + field(
        5, [attribute("value", tensor("", np.zeros(2))), attribute("value_ints", [1, 2])]
    )
    with pytest.raises(CardError, match="impossible sizes"):
        shape_of([double, IDENTITY], [])
