"""Pictures drawn by the project itself: calm abstract compositions in the brand's palette, always the same."""

import io
import math
import random
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1000
Colour = tuple[int, int, int]
PAPER, SURFACE, INK = (251, 248, 242), (243, 238, 228), (31, 28, 24)
TEAL, DEEP, SKY, SUN, CLAY, LEAF = (
    (11, 85, 99),
    (7, 52, 62),
    (132, 201, 212),
    (255, 201, 61),
    (176, 84, 52),
    (92, 138, 96),
)


def draw(motif: str, seed: str) -> bytes:
    """The picture of a motif as a JPEG; the same words give the same picture on every machine."""
    chance = random.Random(f"{motif}/{seed}")  # noqa: S311 - a drawing, not a secret
    picture = _sky(chance)
    MOTIFS[motif](picture, chance)
    out = io.BytesIO()
    picture.filter(ImageFilter.SMOOTH).save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def _sky(chance: random.Random) -> Image.Image:
    top, bottom = chance.choice(
        [(SKY, PAPER), (PAPER, SURFACE), ((231, 240, 239), PAPER), ((252, 232, 190), PAPER)]
    )
    column = Image.new("RGB", (1, HEIGHT))
    for y in range(HEIGHT):
        column.putpixel((0, y), _between(top, bottom, y / HEIGHT))
    return column.resize((WIDTH, HEIGHT))


def _between(one: Colour, other: Colour, share: float) -> Colour:
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


def _wave(chance: random.Random, level: float, height: float) -> list[tuple[float, float]]:
    length, phase = chance.uniform(380, 900), chance.uniform(0, math.tau)
    line = [
        (x, level + height * math.sin(x / length * math.tau + phase) + height / 3 * math.sin(x / 170 + phase))
        for x in range(0, WIDTH + 20, 20)
    ]
    return [*line, (WIDTH, HEIGHT), (0, HEIGHT)]


def _layers(picture: Image.Image, chance: random.Random, colours: list[Colour], height: float) -> None:
    pen = ImageDraw.Draw(picture)
    for place, colour in enumerate(colours):
        level = HEIGHT * (0.42 + 0.58 * place / len(colours))
        pen.polygon(_wave(chance, level, height), fill=colour)


def _disc(picture: Image.Image, chance: random.Random, colour: Colour = SUN) -> None:
    radius, x, y = chance.randint(90, 150), chance.randint(250, WIDTH - 250), chance.randint(170, 320)
    ImageDraw.Draw(picture).ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def water(picture: Image.Image, chance: random.Random) -> None:
    _disc(picture, chance)
    _layers(picture, chance, [SKY, (74, 150, 164), TEAL, DEEP], 34)


def hills(picture: Image.Image, chance: random.Random) -> None:
    _disc(picture, chance)
    _layers(picture, chance, [(190, 208, 178), LEAF, (58, 104, 74), DEEP], 70)


def city(picture: Image.Image, chance: random.Random) -> None:
    _disc(picture, chance, (255, 226, 150))
    pen, x = ImageDraw.Draw(picture), -20
    while x < WIDTH:
        width, height = chance.randint(70, 150), chance.randint(180, 560)
        pen.rectangle((x, HEIGHT - height, x + width, HEIGHT), fill=chance.choice([TEAL, DEEP, CLAY, SKY]))
        for row in range(HEIGHT - height + 30, HEIGHT - 30, 60):
            pen.rectangle((x + width * 0.3, row, x + width * 0.3 + 16, row + 22), fill=PAPER)
            pen.rectangle((x + width * 0.62, row, x + width * 0.62 + 16, row + 22), fill=SUN)
        x += width + chance.randint(-10, 24)


def paths(picture: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(picture)
    points = [(chance.randint(140, WIDTH - 140), chance.randint(140, HEIGHT - 140)) for _ in range(11)]
    for one in points:
        for other in sorted(points, key=lambda p: math.dist(p, one))[1:4]:
            pen.line((one, other), fill=TEAL, width=7)
    for x, y in points:
        radius = chance.randint(22, 62)
        pen.ellipse(
            (x - radius, y - radius, x + radius, y + radius), fill=chance.choice([SUN, CLAY, TEAL, LEAF])
        )
        pen.ellipse((x - radius / 3, y - radius / 3, x + radius / 3, y + radius / 3), fill=PAPER)


def sheets(picture: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(picture)
    for place in range(7):
        x, y = 180 + place * 150 + chance.randint(-30, 30), 520 - place * 45 + chance.randint(-40, 40)
        pen.rectangle((x + 14, y + 14, x + 394, y + 494), fill=(222, 213, 198))
        pen.rectangle((x, y, x + 380, y + 480), fill=PAPER, outline=(139, 129, 113), width=3)
        pen.rectangle((x + 40, y + 44, x + 340, y + 76), fill=chance.choice([TEAL, CLAY, SUN, LEAF]))
        for row in range(y + 112, y + 440, 34):
            pen.rectangle((x + 40, row, x + chance.randint(200, 340), row + 10), fill=(200, 190, 173))


def signal(picture: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(picture)
    x, y = chance.choice([380, 800, 1220]), 760
    for place, radius in enumerate(range(760, 90, -110)):
        colour = [SKY, (74, 150, 164), TEAL, SUN, CLAY, DEEP, PAPER][place % 7]
        pen.pieslice((x - radius, y - radius, x + radius, y + radius), 180, 360, fill=colour)
    pen.rectangle((0, y, WIDTH, HEIGHT), fill=DEEP)


def circles(picture: Image.Image, chance: random.Random) -> None:
    for _ in range(13):
        layer = Image.new("RGB", picture.size, chance.choice([TEAL, SUN, CLAY, SKY, LEAF]))
        mask, radius = Image.new("L", picture.size), chance.randint(110, 260)
        x, y = chance.randint(150, WIDTH - 150), chance.randint(150, HEIGHT - 150)
        ImageDraw.Draw(mask).ellipse((x - radius, y - radius, x + radius, y + radius), fill=150)
        picture.paste(layer, mask=mask)


MOTIFS: dict[str, Callable[[Image.Image, random.Random], None]] = {
    "water": water,
    "hills": hills,
    "city": city,
    "paths": paths,
    "sheets": sheets,
    "signal": signal,
    "circles": circles,
}
# What each picture shows, for who cannot see it.
DESCRIPTIONS = {
    "water": "Dibujo de capas de agua en tonos azules bajo un sol amarillo.",
    "hills": "Dibujo de cerros verdes en capas bajo un sol amarillo.",
    "city": "Dibujo de edificios de colores con ventanas iluminadas.",
    "paths": "Dibujo de puntos de colores unidos por líneas, como una red.",
    "sheets": "Dibujo de hojas de papel con encabezados de colores.",
    "signal": "Dibujo de arcos concéntricos que salen del horizonte, como una señal.",
    "circles": "Dibujo de círculos de colores que se traslapan.",
}
