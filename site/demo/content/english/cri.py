"""The coordination of Chiapas and its programme."""

TEXTS = {
    "Coordinación de Relaciones Internacionales de Chiapas": "Coordination of International Relations of Chiapas",
    "Conduce los vínculos de Chiapas con otros países y protege a sus habitantes que migran.": "It conducts Chiapas's ties with other countries and protects its people who migrate.",
    "Área de Difusión": "Outreach Area",
    "Lunes a viernes, de 9:00 a 15:00 horas": "Monday to Friday, 9:00 to 15:00",
    (
        "La Coordinación mantiene los vínculos de Chiapas con gobiernos, consulados y organismos de "
        "otros países, acompaña el hermanamiento de municipios y atiende a las personas migrantes y a "
        "sus familias."
    ): (
        "The Coordination keeps up Chiapas's ties with the governments, consulates and bodies of "
        "other countries, accompanies the twinning of municipalities and serves migrants and their "
        "families."
    ),
    (
        "Conducir los vínculos de Chiapas con el exterior para que sus municipios, sus instituciones "
        "y sus habitantes obtengan cooperación, protección e información."
    ): (
        "Conduct Chiapas's ties abroad so that its municipalities, its institutions and its people "
        "obtain cooperation, protection and information."
    ),
    (
        "Ser la oficina que hace de la relación con otros países una herramienta cotidiana del "
        "desarrollo de Chiapas."
    ): (
        "Be the office that turns relations with other countries into an everyday tool of Chiapas's "
        "development."
    ),
    "Solidaridad": "Solidarity",
    "Unidad": "Unity",
    "Honestidad": "Honesty",
    "Responsabilidad": "Responsibility",
    "Tolerancia": "Tolerance",
    "Transparencia": "Transparency",
    "Sustentabilidad": "Sustainability",
    "Titular de la Coordinación": "Head of the Coordination",
    "Área de Vínculos Diplomáticos": "Diplomatic Ties Area",
    "Área de Atención a Migrantes": "Migrant Services Area",
    "Programa Institucional 2007-2012": "Institutional Programme 2007-2012",
    (
        "Qué se propuso la Coordinación de Relaciones Internacionales de Chiapas entre 2007 y 2012: "
        "cuatro proyectos, trece metas y sus cifras por año."
    ): (
        "What the Coordination of International Relations of Chiapas set out to do between 2007 and "
        "2012: four projects, thirteen targets and their yearly figures."
    ),
    "Responsable del programa": "Responsible for the programme",
    (
        "Este programa reúne lo que la Coordinación de Relaciones Internacionales se propone hacer "
        "entre 2007 y 2012, con metas que cualquier persona puede revisar año por año."
    ): (
        "This programme gathers what the Coordination of International Relations sets out to do "
        "between 2007 and 2012, with targets that anybody can check year by year."
    ),
    "Cada meta tiene una unidad de medida, un total y la cifra comprometida para cada ejercicio.": "Each target has a unit, a total and the figure committed for each year.",
    (
        "Chiapas comparte frontera, historia y familias con Centroamérica, y muchas de sus "
        "comunidades tienen a alguien que trabaja en otro país. Atender esa realidad exige vínculos "
        "estables con gobiernos, consulados y organismos."
    ): (
        "Chiapas shares a border, history and families with Central America, and many of its "
        "communities have somebody who works in another country. Answering that reality takes steady "
        "ties with governments, consulates and bodies."
    ),
    (
        "El documento presenta la misión y la visión, el diagnóstico de la Coordinación, su "
        "alineación con el plan de desarrollo del estado y, al final, los programas y proyectos con "
        "su matriz de metas."
    ): (
        "The document presents the mission and the vision, the Coordination's diagnosis, its "
        "alignment with the state's development plan and, at the end, the programmes and projects "
        "with their matrix of targets."
    ),
    (
        "Conducir los vínculos de Chiapas con el exterior para que sus municipios, sus instituciones "
        "y sus habitantes, dentro y fuera del país, obtengan cooperación, protección e información."
    ): (
        "Conduct Chiapas's ties abroad so that its municipalities, its institutions and its people, "
        "inside and outside the country, obtain cooperation, protection and information."
    ),
    "Personal capacitado.": "Trained staff.",
    "Área secretarial certificada.": "A certified secretarial area.",
    "Finanzas sanas, comprobadas en dos auditorías.": "Sound finances, confirmed by two audits.",
    "Manuales administrativos vigentes.": "Administrative manuals in force.",
    "Conductores que conocen el estado.": "Drivers who know the state.",
    "5 vehículos al servicio de las comisiones.": "5 vehicles at the service of field work.",
    "Redes de trabajo entre instituciones.": "Working networks between institutions.",
    "Vehículos insuficientes.": "Too few vehicles.",
    "Instalaciones insuficientes.": "Insufficient premises.",
    "Mobiliario insuficiente.": "Insufficient furniture.",
    "Equipo de cómputo insuficiente.": "Insufficient computers.",
    "Repatriación de personas fallecidas: la demanda rebasa la capacidad de respuesta.": "Repatriation of the dead: demand exceeds the capacity to respond.",
    "Presupuesto limitado.": "A limited budget.",
    "No se evalúa la calidad del servicio.": "The quality of the service is not evaluated.",
    "Recursos insuficientes para cumplir las metas.": "Too few resources to meet the targets.",
    "Recursos insuficientes para asumir las nuevas funciones.": "Too few resources to take on the new functions.",
    (
        "La Coordinación cuenta con personas preparadas y cuentas en orden, pero trabaja con equipo "
        "escaso. Cumplir las metas depende de que los recursos crezcan junto con las funciones."
    ): (
        "The Coordination has prepared people and orderly accounts, but works with scarce equipment. "
        "Meeting the targets depends on resources growing along with the functions."
    ),
    "Plan de Desarrollo Chiapas Solidario 2007-2012": "Chiapas Solidario Development Plan 2007-2012",
    "El programa responde al plan de desarrollo del estado.": "The programme answers to the state's development plan.",
    "Objetivos estatales": "State objectives",
    "Educación": "Education",
    "Desarrollo socioeconómico": "Socio-economic development",
    "Fortalecimiento y desarrollo institucional": "Institutional strengthening and development",
    "Gobierno de Unidad y Promotor de la Democracia Participativa": "A Government of Unity that Promotes Participatory Democracy",
    "Unidad y Participación Solidaria": "Unity and Solidary Participation",
    "Unidad y participación ciudadana": "Unity and citizen participation",
    (
        "Acercar a los municipios de Chiapas a ciudades de otros países con la participación de sus "
        "habitantes."
    ): (
        "Bring the municipalities of Chiapas closer to cities of other countries with the "
        "participation of their people."
    ),
    "Comités de ciudades hermanadas en 16 municipios": "Sister-city committees in 16 municipalities",
    "comité": "committee",
    "Gobierno y Política": "Government and Politics",
    "Política interior y gobierno democrático": "Internal politics and democratic government",
    (
        "Sostener una relación constante con representaciones diplomáticas y organismos de otros países."
    ): "Keep up a constant relation with diplomatic missions and bodies of other countries.",
    "Vínculos diplomáticos": "Diplomatic ties",
    "persona atendida": "person served",
    "acuerdo internacional": "international agreement",
    "convenio": "covenant",
    "acción difundida en el exterior": "action publicised abroad",
    "Migración y Relaciones Internacionales": "Migration and International Relations",
    (
        "Proteger los derechos de las personas migrantes y atender a sus familias con información oportuna."
    ): "Protect the rights of migrants and serve their families with timely information.",
    "Política migratoria y protección": "Migration policy and protection",
    "campaña": "campaign",
    "módulo de información": "information booth",
    "taller o foro": "workshop or forum",
    "portal web (ACERCA-T)": "web portal (ACERCA-T)",
    "programa (Paisano y Amigo Chiapaneco)": "programme (Paisano and Amigo Chiapaneco)",
    "convenio con países centroamericanos": "covenant with Central American countries",
    "proyecto de intercambio de información": "information exchange project",
    "Función Pública": "Public Function",
    "Transparencia y rendición de cuentas": "Transparency and accountability",
    "Poner al alcance de cualquier persona lo que la Coordinación hace y gasta.": "Put what the Coordination does and spends within anybody's reach.",
    "Difusión en la página web": "Outreach on the website",
    "página web": "website",
}
