"""The endings of files that are taken, in one place: what a block asks for can always be uploaded.

Settings read this module too, so it imports nothing.
"""

AUDIO = ("mp3", "ogg", "m4a")
VIDEO = ("mp4", "webm")
CAPTIONS = ("vtt",)
TURNED_INTO_CAPTIONS = ("srt",)  # stored as .vtt, the only kind that browsers show
PAPERS = ("csv", "docx", "odt", "ods", "pdf", "pptx", "txt", "xlsx", "zip")
UPLOADED = sorted({*AUDIO, *VIDEO, *CAPTIONS, *TURNED_INTO_CAPTIONS, *PAPERS})
PICTURES = ("avif", "gif", "heic", "heif", "jfif", "jpeg", "jpg", "png", "webp")

# Python asks the operating system, which may know none of these; a browser plays nothing of an unknown type.
CONTENT_TYPES = {
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "ogg": "audio/ogg",
    "vtt": "text/vtt; charset=utf-8",
    "webm": "video/webm",
    "webp": "image/webp",
}
