"""The networks as their author lays them out: (batch, channels, bins, columns), all logits kept.

Each function takes a checkpoint's weights by name; there are no modules. It is what our networks
are measured against, in time, in memory and, with other sizes than the golden vectors', in values.
"""

import math

import torch
from torch.nn import functional


def norm(s, name, x):
    x = functional.layer_norm(x.transpose(2, 3), x.shape[2:3], eps=1e-8)
    return (x * s[f"{name}.weight"] + s[f"{name}.bias"]).transpose(2, 3)


def instance_norm(s, name, x):
    return functional.instance_norm(x, weight=s[f"{name}.weight"], bias=s[f"{name}.bias"])


def linear(s, name, x):
    x = torch.matmul(s[f"{name}.weight_pw"], x)
    if f"{name}.weight_dw" in s:
        x = torch.matmul(x.transpose(1, 3), s[f"{name}.weight_dw"].t()).transpose(1, 3)
    return x


def conv(s, name, x, stride=1):
    weight = s[f"{name}.weight"]
    padding = (weight.shape[2] // 2, weight.shape[3] // 2)
    return functional.conv2d(x, weight, s.get(f"{name}.bias"), stride, padding)


def stretch(x, size):
    return functional.interpolate(x, size, mode="bilinear", align_corners=True)


def rotate(x, freqs):
    angles = torch.arange(x.shape[-2], dtype=torch.float32)[:, None] * freqs
    cos, sin, width = angles.cos(), angles.sin(), 2 * len(freqs)
    even, odd = x[..., 0:width:2], x[..., 1:width:2]
    turned = torch.stack((even * cos - odd * sin, odd * cos + even * sin), dim=-1).flatten(-2)
    return torch.cat((turned, x[..., width:]), dim=-1)


def attend(s, name, q, k, v, heads, previous):
    freqs, bins = s[f"{name}.embedding.freqs"], q.shape[2]
    q, k, v = (x.unflatten(2, (heads, -1)).transpose(3, 4) for x in (q, k, v))
    logits = torch.matmul(rotate(q, freqs), rotate(k, freqs).transpose(3, 4)) / math.sqrt(bins)
    if previous is not None:
        logits = logits + previous
    out = torch.matmul(functional.softmax(logits, dim=-1), v)
    return out.transpose(3, 4).flatten(2, 3), logits


def residual(s, name, x, stride=1):
    hidden = functional.gelu(conv(s, f"{name}.conv1", norm(s, f"{name}.norm", x)))
    hidden = conv(s, f"{name}.conv2", hidden, stride)
    if f"{name}.identity.weight" in s:
        x = conv(s, f"{name}.identity", x, stride)
    return x + hidden


def leaky_residual(s, name, x, normalise, stride=1):
    hidden = functional.leaky_relu(conv(s, f"{name}.conv1", normalise(s, f"{name}.norm1", x)))
    hidden = conv(s, f"{name}.conv2", hidden, stride)
    if f"{name}.idt.weight" in s:
        x = conv(s, f"{name}.idt", x, stride)
    return x + hidden


def v7(s, x, config):
    def attention(name, x, memory, heads, previous):
        q, k, v = (
            conv(s, f"{name}.{part}_proj.1", linear(s, f"{name}.{part}_proj.0", source))
            for part, source in (("q", x), ("k", memory), ("v", memory))
        )
        out, logits = attend(s, name, q, k, v, heads, previous)
        return linear(s, f"{name}.o_proj", out), logits

    def feed_forward(name, x, number):
        hidden = functional.gelu(linear(s, f"{name}.conv1", norm(s, f"{name}.norm{number}", x)))
        return x + linear(s, f"{name}.conv2", hidden)

    def embed(name, x):
        return conv(s, f"{name}.embed", x) if f"{name}.embed.weight" in s else x

    h = torch.cat(
        (x, s["positional_embedding.pe"][..., : x.shape[3]].expand(len(x), -1, -1, -1)), 1
    )
    seen = []
    for k in range(1, 10):
        seen.append(stretch(residual(s, f"positional_embedding.extract{k}", h), x.shape[2:]))
        if k < 9:
            h = residual(s, f"positional_embedding.encoder{k}", h, (2, 2))
    x = torch.cat((x, residual(s, "positional_embedding.out", torch.cat(seen, 1))), 1)
    outs, logits = [], []
    for level in range(1, 10):
        name, heads = f"enc{level}_transformer", config.num_heads // (2 if level == 9 else 1)
        y = residual(s, f"enc{level}.body", x, 1 if level == 1 else (2, 1))
        z = embed(name, y)
        previous = logits[-1] if 1 < level < 9 else None
        u = norm(s, f"{name}.norm1", z)
        a, qk = attention(f"{name}.attn", u, u, heads, previous)
        x = torch.cat((y, feed_forward(name, z + a, 2)), 1)
        outs.append(x)
        logits.append(qk)
    p1 = p2 = None
    for level in range(8, 0, -1):
        name, skip, sq = f"dec{level}_transformer", outs[level - 1], logits[level - 1]
        y = residual(s, f"dec{level}.body", torch.cat((stretch(x, skip.shape[2:]), skip), 1))
        z, memory = embed(name, y), conv(s, f"{name}.embed_skip", skip)
        u = norm(s, f"{name}.norm1", z)
        a, p1 = attention(f"{name}.attn1", u, u, config.num_heads, sq if p1 is None else p1 + sq)
        z = z + a
        u = norm(s, f"{name}.norm2", z)
        previous = sq + p1 if p2 is None else sq + p1 + p2
        a, p2 = attention(f"{name}.attn2", u, memory, config.num_heads, previous)
        x = torch.cat((y, feed_forward(name, z + a, 3)), 1)
    return conv(s, "out", x)


def v8(s, x, config):
    def attention(name, x, memory, previous):
        q, k, v = (
            linear(s, f"{name}.{part}_proj.1", conv(s, f"{name}.{part}_proj.0", source))
            for part, source in (("q", x), ("k", memory), ("v", memory))
        )
        out, logits = attend(s, name, q, k, v, config.num_heads, previous)
        return linear(s, f"{name}.o_proj", out), logits

    def feed_forward(name, y, u):
        return y + linear(s, f"{name}.conv2", functional.gelu(linear(s, f"{name}.conv1", u)))

    source, outs, own, chain = x, [], [], None
    for level in range(1, 7):
        name = f"enc{level}_transformer"
        y = residual(s, f"enc{level}.body", x, 1 if level == 1 else (2, 1))
        u = norm(s, f"{name}.norm", y)
        a, qk = attention(f"{name}.self_attn", u, u, own[-1] if own else None)
        own.append(qk)
        u = torch.cat((u, a), 1)
        a, chain = attention(f"{name}.src_attn", u, source, chain)
        x = feed_forward(name, y, torch.cat((u, a), 1))
        outs.append(x)
    p = own[-1]
    for level in range(5, 0, -1):
        name, skip = f"dec{level}_transformer", outs[level - 1]
        y = residual(s, f"dec{level}.body", torch.cat((stretch(x, skip.shape[2:]), skip), 1))
        u = norm(s, f"{name}.norm", y)
        a, p = attention(f"{name}.self_attn", u, u, p)
        u = torch.cat((u, a), 1)
        a, _ = attention(f"{name}.skip_attn", u, skip, own[level - 1])
        u = torch.cat((u, a), 1)
        a, chain = attention(f"{name}.src_attn", u, source, chain)
        x = feed_forward(name, y, torch.cat((u, a), 1))
    return conv(s, "out", x)


def v9(s, x, config):
    size, skips = config.chunk_size, []
    for level in range(1, 5):
        x = leaky_residual(s, f"enc{level}", x, instance_norm, 1 if level == 1 else 2)
        skips.append(x)
    x = skips.pop()
    batch, channels, rows, columns = x.shape
    squares = rows // size * (columns // size)
    z = x.unflatten(3, (-1, size)).unflatten(2, (-1, size)).permute(0, 2, 4, 1, 3, 5).flatten(0, 2)
    logits = None
    for layer in range(config.num_layers):
        name = f"transformer.{layer}"
        u = instance_norm(s, f"{name}.norm1", z)
        q, k, v = (
            linear(s, f"{name}.attn.{p}_proj.1", conv(s, f"{name}.attn.{p}_proj.0", u))
            .reshape(batch, squares, channels, config.num_heads, -1)
            .permute(0, 2, 3, 1, 4)
            for p in "qkv"
        )
        freqs = s[f"{name}.attn.embedding.freqs"]
        product = torch.matmul(rotate(q, freqs), rotate(k, freqs).transpose(3, 4))
        previous, logits = logits, product / math.sqrt(size)
        if previous is not None:
            logits = logits + previous
        a = torch.matmul(functional.softmax(logits, dim=-1), v)
        a = linear(s, f"{name}.attn.o_proj", a.permute(0, 3, 1, 2, 4).reshape(z.shape))
        w = instance_norm(s, f"{name}.norm2", torch.cat((z, a), 1))
        z = z + linear(s, f"{name}.conv2", functional.leaky_relu(linear(s, f"{name}.conv1", w)))
    z = z.unflatten(0, (batch, rows // size, columns // size)).permute(0, 3, 1, 4, 2, 5)
    x = z.reshape(batch, channels, rows, columns)
    for level in (3, 2, 1):
        skip = skips.pop()
        v = torch.cat((skip, stretch(x, skip.shape[2:])), 1)
        x = leaky_residual(s, f"dec{level}", v, instance_norm)
    return conv(s, "out", x)


def v10(s, x, config):
    def attention(name, x, memory, previous):
        q, k, v = (
            conv(
                s,
                f"{name}.{part}_proj.2",
                linear(s, f"{name}.{part}_proj.1", conv(s, f"{name}.{part}_proj.0", source)),
            )
            for part, source in (("q", x), ("k", memory), ("v", memory))
        )
        out, logits = attend(s, name, q, k, v, config.num_heads, previous)
        return linear(s, f"{name}.o_proj", out), logits

    def feed_forward(name, y, u, number):
        hidden = conv(s, f"{name}.conv1", norm(s, f"{name}.norm{number}", u))
        return y + conv(s, f"{name}.conv2", functional.leaky_relu(hidden))

    outs = []
    for level in range(1, len(config.level_maps) + 1):
        name = f"enc{level}_transformer"
        y = leaky_residual(s, f"enc{level}", x, norm, 1 if level == 1 else (1, 2))
        u = norm(s, f"{name}.norm1", y)
        a, qk = attention(f"{name}.attn", u, u, None)
        x = torch.cat((feed_forward(name, y, torch.cat((y, a), 1), 2), a), 1)
        outs.append((x, a, qk))
    outs.pop()
    while outs:
        level = len(outs)
        name, (skip, pa, qk) = f"dec{level}_transformer", outs.pop()
        v = torch.cat((skip, stretch(x, skip.shape[2:])), 1)
        y = leaky_residual(s, f"dec{level}", v, norm)
        u = norm(s, f"{name}.norm1", y)
        a, _ = attention(f"{name}.self_attn", u, u, qk)
        u = norm(s, f"{name}.norm2", torch.cat((y, a), 1))
        a2, _ = attention(f"{name}.skip_attn", u, torch.cat((skip, pa), 1), qk)
        z = feed_forward(name, y, torch.cat((y, pa, a, a2), 1), 3)
        x = torch.cat((z, pa, a, a2), 1)
    return conv(s, "out", x)
