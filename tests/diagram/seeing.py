"""See colours as people and printers do."""

from __future__ import annotations

#: Machado, Oliveira and Fernandes 2009, severity 1, on linear red, green, blue.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def luminance(colour, eye="usual"):
    """Return how light a colour "#rrggbb" is, 0 to 1."""
    light = [_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    seen = [
        min(max(sum(w * c for w, c in zip(row, light, strict=True)), 0.0), 1.0)
        for row in EYES[eye]
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), seen, strict=True))


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(colour, ground="#ffffff", eye="usual"):
    """Return the contrast of two colours after WCAG 2, 1 to 21."""
    high, low = sorted((luminance(c, eye) for c in (colour, ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)
