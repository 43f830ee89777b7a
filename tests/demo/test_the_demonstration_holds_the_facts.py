"""Every figure, date, name and list of the five organisations, read as a citizen reads it."""

import html
import re

import pytest
from django.test import Client

VALUES = (
    "Honestidad", "Disciplina", "Eficiencia", "Solidaridad", "Trabajo en equipo",
    "Compromiso con la sociedad", "Respeto", "Servicio", "Lealtad",
)  # fmt: skip
PRINCIPLES = (
    "Interés Público", "Respeto", "Respeto a los Derechos Humanos", "Igualdad y no discriminación",
    "Equidad de Género", "Entorno Cultural y Ecológico", "Cooperación", "Liderazgo",
    "Rendición de Cuentas", "Verdad", "Probidad",
)  # fmt: skip
MATRIX = {
    "comité": "16 – 3 5 3 2 3",
    "persona atendida": "390 65 65 65 65 65 65",
    "acuerdo internacional": "3 – 1 – 1 – 1",
    "convenio": "15 – 3 3 3 3 3",
    "acción difundida en el exterior": "34 4 6 6 6 6 6",
    "campaña": "144 15 26 26 26 26 25",
    "módulo de información": "8 1 1 1 2 2 1",
    "taller o foro": "36 6 6 6 6 6 6",
    "portal web (ACERCA-T)": "1 1 – – – – –",
    "programa (Paisano y Amigo Chiapaneco)": "6 1 1 1 1 1 1",
    "convenio con países centroamericanos": "1 – 1 – – – –",
    "proyecto de intercambio de información": "1 – 1 – – – –",
    "página web": "1 1 – – – – –",
}


@pytest.fixture
def read(demonstration):
    """The visible words of an address, in order."""

    def words_at(address):
        answer = Client().get(address)
        assert answer.status_code == 200, address
        body = answer.content.decode().split("<main", 1)[1]
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())

    return words_at


def assert_in_order(text, wanted):
    place = 0
    for words in wanted:
        assert words in text[place:], f"{words} is missing or out of order"
        place = text.index(words, place)


def test_guanajuato_shows_its_nine_values_and_ten_functions_in_order(read):
    text = read("/es/comunicacion-social-guanajuato/")
    assert_in_order(text, VALUES)
    assert_in_order(
        text,
        (
            "Coordinar, redactar, analizar y revisar", "Asesorar a las dependencias",
            "Coordinar la cobertura", "Autorizar los contenidos y la ilustración",
            "Supervisar la cobertura", "Analizar lo que publican",
            "Producir mensajes y programas", "Revisar los planes de publicidad",
            "una sola identidad institucional", "Ser el enlace de todas las dependencias",
        ),
    )  # fmt: skip


def test_the_code_of_chiapas_has_eleven_principles_and_the_four_clauses_of_the_third(read):
    text = read("/es/icos-chiapas/codigo-de-etica/")
    assert_in_order(text, PRINCIPLES)
    assert_in_order(text, ("Universalidad", "Interdependencia", "Indivisibilidad", "Progresividad"))


@pytest.mark.parametrize("anchor", ["I", "III", "III-a", "III-b", "III-c", "III-d", "XI"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_each_part_of_the_code_can_be_linked_to(demonstration, anchor, language):
    page = Client().get(f"/{language}/icos-chiapas/codigo-de-etica/").content.decode()
    assert f'id="{anchor}"' in page


@pytest.mark.parametrize("unit", MATRIX)
def test_the_matrix_carries_every_figure_and_every_dash(demonstration, unit):
    """Read from the row's own cells: unit, then the years, then the total, whatever their order."""
    page = demonstration.pages["plan-cri"].specific
    figures = {}
    for row in page.programme:
        for target in row.value.get("targets") or []:
            years = [target["planned"].get(year) for year in range(2007, 2013)]
            figures[target["unit"]] = [target["total"], *years]
    read = " ".join("–" if figure is None else f"{figure:.0f}" for figure in figures[unit])
    assert read == MATRIX[unit]


def test_the_institute_of_chiapas_says_what_it_alone_may_do(read):
    text = read("/es/icos-chiapas/")
    assert_in_order(
        text,
        (
            "organismo auxiliar del Poder Ejecutivo", "política de comunicación social",
            "única instancia del Ejecutivo",
            "boletines, comunicados y mensajes", "impresos, gráficos y electrónicos, en cine y en internet",
            "Misión", "transparencia", "Visión", "eficiencia y veracidad",
        ),
    )  # fmt: skip


def test_the_programme_of_the_cri_has_its_sections_and_lists_in_order(read):
    text = read("/es/cri-chiapas/programa-institucional-2007-2012/").split("Responsable del programa")[1]
    assert_in_order(
        text,
        (
            "Presentación", "Introducción", "I. Misión", "II. Visión", "III. Diagnóstico",
            "Fortalezas", "Personal capacitado", "secretarial certificada", "dos auditorías", "Manuales",
            "Conductores", "5 vehículos", "Redes", "Debilidades", "Vehículos", "Instalaciones", "Mobiliario",
            "Equipo de cómputo", "Repatriación", "Presupuesto", "calidad", "Amenazas", "metas",
            "nuevas funciones", "Conclusión",
            "IV. Alineación", "Plan de Desarrollo Chiapas Solidario 2007-2012", "Objetivos estatales 2",
            "Educación", "Desarrollo socioeconómico", "Fortalecimiento y desarrollo institucional",
            "Solidaridad", "Unidad", "Honestidad", "Responsabilidad", "Respeto", "Tolerancia",
            "Transparencia", "Sustentabilidad", "Programas y proyectos", "Matriz de metas",
        ),
    )  # fmt: skip


def test_the_programme_tree_of_the_cri_has_every_level(read):
    text = read("/es/cri-chiapas/programa-institucional-2007-2012/").split("Sustentabilidad")[1]
    assert_in_order(
        text.split("Matriz de metas")[0],
        (
            "1 Gobierno de Unidad y Promotor de la Democracia Participativa",
            "1.1 Unidad y Participación Solidaria", "1.1.1 Unidad y participación ciudadana",
            "Comités de ciudades hermanadas en 16 municipios", "1.2 Gobierno y Política",
            "1.2.1 Política interior y gobierno democrático", "Vínculos diplomáticos",
            "1.2.2 Migración y Relaciones Internacionales", "Política migratoria y protección",
            "1.3 Función Pública", "1.3.1 Transparencia y rendición de cuentas", "Difusión en la página web",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("unit", MATRIX)
def test_a_citizen_reads_every_figure_in_the_matrix(read, unit):
    matrix = read("/es/cri-chiapas/programa-institucional-2007-2012/").split("Meta: unidad de medida")[1]
    row = matrix.replace(" sin cifra", "")
    assert f" {unit} {MATRIX[unit]} " in row


def test_the_rule_of_coatzacoalcos_is_told_whole(read):
    text = read("/es/coatzacoalcos/boletines/redes-institucionales-unica-via/")
    assert "17 de enero de 2023" in text
    assert "2022-2025" in text
    assert_in_order(
        text,
        (
            "Síndico", "Regidores", "Secretarios", "Coordinadores", "Directores", "Jefes de oficina",
            "Encargados de área", "prensa@coatzacoalcos.gob.mx", "Comisión Municipal de Agua y Saneamiento",
            "Instituto Municipal de la Mujer", "Sistema para el Desarrollo Integral de la Familia",
            "proteger los bienes", "reputación", "información confidencial", "espacio público",
            "autorización previa", "políticas", "estándares",
        ),
    )  # fmt: skip


def test_the_work_plan_of_the_infoem_has_its_dates_and_dimensions(read):
    text = read("/es/infoem/plan-de-trabajo-2024/")
    for words in (
        "Fortalecimiento institucional", "Participación colaborativa", "Profesionalización",
        "Vinculación con otros organismos", "8 de febrero de 2024", "26 de junio de 2024",
        "25 de octubre de 2024", "Política Estatal Anticorrupción", "1.4",
    ):  # fmt: skip
        assert words in text


def test_the_work_plan_of_the_infoem_has_its_people_lines_and_note(read):
    text = read("/es/infoem/plan-de-trabajo-2024/").split("Notas Responsables")[1]
    assert text.count("Integrante de la comisión Persona comisionada") == 2
    assert "Coordinación de la comisión Persona comisionada" in text
    lines = [f"{dimension}.{line} " for dimension in range(1, 5) for line in range(1, 4)]
    assert_in_order(text.split("Acciones con fecha")[0], lines)
    assert text.count("Objetivo específico:") == 3  # the fourth dimension has none
    for words in ("lenguaje claro", "«Rendición de Cuentas»", "«Combate a la Corrupción»", "Red Mexiquense"):
        assert words in text
    assert "Cuentas Nota 1" in text


def test_the_calendar_of_the_infoem_has_its_nine_months_and_three_days(read):
    text = read("/es/infoem/plan-de-trabajo-2024/").split("Calendario de sesiones 2024")[1]
    months = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "octubre", "noviembre", "diciembre")
    assert_in_order(text, [f"{month} 2024 lun" for month in months])
    assert not [month for month in ("julio", "agosto", "septiembre") if f"{month} 2024" in text]
    assert_in_order(text.split("enero 2024 lun")[1], ("8 : Convocatoria", "26 : Curso", "25 : Sistemas"))
