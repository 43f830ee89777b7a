"""The only sizes in which blocks show images, so that they can be read in bulk and none is made on demand."""

NARROW, WIDE = "width-480|format-webp", "width-960|format-webp"
SPECS = (NARROW, WIDE)
