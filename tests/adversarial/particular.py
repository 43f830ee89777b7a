"""Addresses that their pattern alone does not put to the test: a public page, a file, a real action."""

from typing import Any

Post = dict[str, Any]

_ACTIONS = (
    "convert_alias", "copy", "delete", "publish", "unpublish", "move", "copy_for_translation", "create_alias",
    "revert_to_page_revision",
)  # fmt: skip
_ON_A_LIVE_PAGE = (
    "edit", "copy", "delete", "unpublish", "history", "usage", "privacy", "lock", "unlock", "view_draft",
    "workflow_history", "revisions/{live_revision_id}/revert", "revisions/{live_revision_id}/view",
)  # fmt: skip
_BULK = ("publish", "unpublish", "delete", "move")
_MOVE = {"chooser": "{b_page_id}", "move_applicable": "1"}

# Address and what is posted to it, both with places for the scene's values.
PARTICULAR: list[tuple[str, Post]] = [
    *(
        (
            f"admin/api/main/pages/{{page_id}}/action/{action}/",
            {
                "destination_page_id": "{b_page_id}",
                "keep_live": "true",
                "locale": "en",
                "revision_id": "{revision_id}",
            },
        )
        for action in _ACTIONS
    ),
    *((f"admin/pages/{{live_page_id}}/{view}/", {}) for view in _ON_A_LIVE_PAGE),
    *(
        (f"admin/bulk/wagtailcore/page/{action}/?id={{{page}}}&next=/es/", _MOVE if action == "move" else {})
        for action in _BULK
        for page in ("page_id", "live_page_id")
    ),
    ("admin/bulk/wagtailimages/image/delete/?id={image_id}&next=/es/", {}),
    ("admin/bulk/wagtaildocs/document/delete/?id={document_id}&next=/es/", {}),
    ("admin/retirar/{live_page_id}/", {"reason": "Se retira."}),
    ("admin/visto-bueno/emergencia/{page_id}/?", {"reason": "Huracán: la gente debe saberlo hoy."}),
    ("admin/visto-bueno/por-revisar/{state_id}/?", {"action": "approve"}),
    ("admin/settings/clearance/desksettings/{desk_settings_id}/", {"hours_to_decide": "48"}),
    ("admin/pages/{alias_id}/convert_alias/", {}),
    ("admin/localize/page/{translated_page_id}/convert_to_alias/", {}),
    ("admin/pages/{translated_page_id}/edit/", {"action": "publish"}),
    ("admin/snippets/search/pin/edit/{pin_id}/", {}),
    ("admin/snippets/search/pin/delete/{pin_id}/", {}),
    ("admin/tag-autocomplete/taggit/tag/?term=a", {}),
    ("media/{image_path}", {}),
    ("media/{rendition_path}", {}),
    ("media/{document_path}", {}),
    ("{draft_path}", {}),
    ("{live_path}", {}),
    ("{private_path}", {}),
    ("es/_util/authenticate_with_password/{restriction_id}/{private_page_id}/", {"password": "no es"}),
    ("vista-previa/{preview_token}/", {"verdict": "seen"}),
    ("vista-previa/{preview_token}/pagina/", {}),
    ("sitemap-paginas.xml", {}),
]


def filled(template: str, post: Post, values: dict[str, Any]) -> tuple[str, Post]:
    return "/" + template.format(**values), {name: text.format(**values) for name, text in post.items()}
