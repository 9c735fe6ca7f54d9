<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>About Unsung</source>
            <translation>Acerca de Unsung</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Cards and settings: {0}
Cache and log: {1}</source>
            <translation>Fichas y configuración: {0}
Caché y registro: {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Takes the voice out of a song, on this computer: nothing is sent anywhere. Qt for Python is used under the LGPL; the licence of each network is told by its card.</source>
            <translation>Separa la voz de una canción en este mismo equipo: no se envía nada a ninguna parte. Qt for Python se usa bajo la LGPL; la licencia de cada red figura en su ficha.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Version {0} · Python {1} · Qt {2}</source>
            <translation>Versión {0} · Python {1} · Qt {2}</translation>
        </message>
    </context>
    <context>
        <name>ActionModel</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>checked</source>
            <translation>activada</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>not available now</source>
            <translation>no disponible ahora</translation>
        </message>
    </context>
    <context>
        <name>ActionPainter</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>{0} · not available now</source>
            <translation>{0} · no disponible ahora</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;16 kHz</source>
            <translation>&amp;16 kHz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;4 kHz</source>
            <translation>&amp;4 kHz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;8 kHz</source>
            <translation>&amp;8 kHz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;About Unsung</source>
            <translation>A&amp;cerca de Unsung</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;All frequencies</source>
            <translation>&amp;Todas las frecuencias</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Automatic</source>
            <translation>&amp;Automático</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Backwards, faster each time</source>
            <translation>Hacia &amp;atrás, más rápido cada vez</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Bars</source>
            <translation>&amp;Compases</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Beats</source>
            <translation>&amp;Pulsos</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Both</source>
            <translation>Am&amp;bos</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Cancel</source>
            <translation>Cance&amp;lar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Colours of the stems</source>
            <translation>&amp;Colores de los stems</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Dark</source>
            <translation>Osc&amp;uro</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Delete section</source>
            <translation>E&amp;liminar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Edit</source>
            <translation>&amp;Edición</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Find action…</source>
            <translation>&amp;Buscar acción…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Forwards, faster each time</source>
            <translation>Hacia a&amp;delante, más rápido cada vez</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Frequency scale</source>
            <translation>Escala de frecue&amp;ncias</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Grey</source>
            <translation>&amp;Gris</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Highest frequency</source>
            <translation>Frecuencia &amp;máxima</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;History…</source>
            <translation>&amp;Historial…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Import network…</source>
            <translation>&amp;Importar red…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Intel graphics processor</source>
            <translation>Procesador gráfico &amp;Intel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;List of songs</source>
            <translation>Li&amp;sta de canciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Logarithmic</source>
            <translation>&amp;Logarítmica</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop</source>
            <translation>&amp;Bucle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop section</source>
            <translation>Sección en &amp;bucle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Magma</source>
            <translation>&amp;Magma</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mark section</source>
            <translation>&amp;Marcar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mel</source>
            <translation>&amp;Mel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mute vocals</source>
            <translation>&amp;Silenciar voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;NVIDIA or AMD graphics card</source>
            <translation>Tarjeta gráfica &amp;NVIDIA o AMD</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Next section</source>
            <translation>&amp;Sección siguiente</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Nothing</source>
            <translation>&amp;Nada</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Open…</source>
            <translation>&amp;Abrir…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pack project…</source>
            <translation>Em&amp;paquetar proyecto…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pause</source>
            <translation>&amp;Pausar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Play</source>
            <translation>&amp;Reproducir</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Playback</source>
            <translation>&amp;Reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Previous section</source>
            <translation>Sección a&amp;nterior</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Processor</source>
            <translation>&amp;Procesador</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Quit</source>
            <translation>Sali&amp;r</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Range of levels</source>
            <translation>&amp;Rango de niveles</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Re-separate section</source>
            <translation>&amp;Volver a separar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Run networks on</source>
            <translation>E&amp;jecutar redes en</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Separate</source>
            <translation>&amp;Separar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Settings…</source>
            <translation>&amp;Configuración…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Shortcuts</source>
            <translation>&amp;Atajos de teclado</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Stop</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Time</source>
            <translation>&amp;Tiempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;User guide</source>
            <translation>&amp;Guía del usuario</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Viridis</source>
            <translation>&amp;Viridis</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Waveform</source>
            <translation>&amp;Forma de onda</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Zero crossings</source>
            <translation>Cruces por &amp;cero</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second back</source>
            <translation>1 segundo atrás</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second forward</source>
            <translation>1 segundo adelante</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, b&amp;float16</source>
            <translation>16 bits, b&amp;float16</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, float&amp;16</source>
            <translation>16 bits, float&amp;16</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>32 &amp;bit</source>
            <translation>32 &amp;bits</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds back</source>
            <translation>5 segundos atrás</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds forward</source>
            <translation>5 segundos adelante</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Apple &amp;graphics processor</source>
            <translation>Procesador &amp;gráfico Apple</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ask whether a newer version is out; nothing is downloaded</source>
            <translation>Consultar si hay una versión más reciente; no se descarga nada</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning earlier</source>
            <translation>Inicio hacia atrás</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning later</source>
            <translation>Inicio hacia adelante</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;hoose what is heard</source>
            <translation>&amp;Elegir lo que suena</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;lose song</source>
            <translation>Cerrar ca&amp;nción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Check for u&amp;pdates…</source>
            <translation>Buscar act&amp;ualizaciones…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Colours as the s&amp;ystem</source>
            <translation>Colores del sis&amp;tema</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Correct the tempo and say where the first beat is</source>
            <translation>Corregir el tempo e indicar dónde está el primer pulso</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Differe&amp;nce lane</source>
            <translation>Pista de &amp;diferencia</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;nsemble…</source>
            <translation>Conj&amp;unto de redes…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;xport all separated songs…</source>
            <translation>E&amp;xportar todas las canciones separadas…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End earlier</source>
            <translation>Fin hacia atrás</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End later</source>
            <translation>Fin hacia adelante</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Find any action by a few words, and start it</source>
            <translation>Buscar cualquier acción con unas palabras y ejecutarla</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>First s&amp;teps</source>
            <translation>&amp;Primeros pasos</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;100 dB</source>
            <translation>Desde −&amp;100 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;80 dB</source>
            <translation>Desde −&amp;80 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −1&amp;20 dB</source>
            <translation>Desde −1&amp;20 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Get, try and remove networks</source>
            <translation>Obtener, probar y eliminar redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Go to where the networks differ, and select it</source>
            <translation>Ir a donde las redes difieren y seleccionarlo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear &amp;previous take</source>
            <translation>Escuchar toma &amp;anterior</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation>Escuchar todo con la misma sonoridad, para comparar sin engaños</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear ne&amp;xt take</source>
            <translation>Escuchar toma &amp;siguiente</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;1</source>
            <translation>Escuchar toma &amp;1</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;2</source>
            <translation>Escuchar toma &amp;2</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;3</source>
            <translation>Escuchar toma &amp;3</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;4</source>
            <translation>Escuchar toma &amp;4</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;5</source>
            <translation>Escuchar toma &amp;5</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;6</source>
            <translation>Escuchar toma &amp;6</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;7</source>
            <translation>Escuchar toma &amp;7</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;8</source>
            <translation>Escuchar toma &amp;8</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;9</source>
            <translation>Escuchar toma &amp;9</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;difference</source>
            <translation>Escuchar la diferen&amp;cia</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;instrumental</source>
            <translation>Escuchar el &amp;instrumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;mixture</source>
            <translation>Escuchar la &amp;mezcla</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;vocals</source>
            <translation>Escuchar la &amp;voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the takes of the section in turn, at the same place</source>
            <translation>Escuchar las tomas de la sección por turnos, en el mismo lugar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what lies &amp;beneath</source>
            <translation>Escuchar lo que hay &amp;debajo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what sections change; only while its lane is shown</source>
            <translation>Escuchar lo que cambian las secciones; solo mientras se muestra su pista</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what the chosen network makes of ten seconds at the playhead</source>
            <translation>Escuchar lo que hace la red elegida con diez segundos a partir del cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear without choosing</source>
            <translation>Escuchar sin elegir</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>L&amp;inear</source>
            <translation>L&amp;ineal</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Language, colours, networks and disk</source>
            <translation>Idioma, colores, redes y disco</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Let several networks work together</source>
            <translation>Hacer que varias redes trabajen juntas</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Li&amp;ght</source>
            <translation>Clar&amp;o</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>List every step, to go back to any of them</source>
            <translation>Ver todos los pasos, para volver a cualquiera de ellos</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>M&amp;ute instrumental</source>
            <translation>Silenciar ins&amp;trumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ma&amp;tch loudness</source>
            <translation>Igualar &amp;sonoridad</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Make a section of what is selected, or of the loop</source>
            <translation>Crear una sección con la selección o con el bucle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Mo&amp;ve</source>
            <translation>Des&amp;plazar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song &amp;down</source>
            <translation>&amp;Bajar canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song u&amp;p</source>
            <translation>&amp;Subir canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Network li&amp;brary…</source>
            <translation>Bibli&amp;oteca de redes…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Next &amp;suspicious passage</source>
            <translation>Pasaje &amp;dudoso siguiente</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Open &amp;folder…</source>
            <translation>Abrir &amp;carpeta…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play from a little before the section, or before the playhead</source>
            <translation>Reproducir desde un poco antes de la sección o del cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play with pre-&amp;roll</source>
            <translation>Reproducir con &amp;preroll</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Pre&amp;view networks here</source>
            <translation>Preescuc&amp;har redes aquí</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Precisi&amp;on of networks</source>
            <translation>Precisión de las re&amp;des</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Previous s&amp;uspicious passage</source>
            <translation>Pasaje dudoso ante&amp;rior</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further down in the list</source>
            <translation>Bajar la canción en la lista</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further up in the list; songs are separated in its order</source>
            <translation>Subir la canción en la lista; las canciones se separan en ese orden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>R&amp;uler</source>
            <translation>Re&amp;gla</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Read about what has the keyboard now</source>
            <translation>Leer sobre el elemento que tiene ahora el foco del teclado</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ren&amp;ame section</source>
            <translation>Cambiar n&amp;ombre de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Repeat the marked range, or the whole song</source>
            <translation>Repetir el intervalo marcado o toda la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;ections and takes</source>
            <translation>Secciones &amp;y tomas</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;huttle</source>
            <translation>La&amp;nzadera</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;olo and mute</source>
            <translation>S&amp;olo y silencio</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;pectrogram</source>
            <translation>&amp;Espectrograma</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Sa&amp;ve project</source>
            <translation>&amp;Guardar proyecto</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save pro&amp;ject as…</source>
            <translation>Guardar proyecto co&amp;mo…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save the song and all that was decided about it</source>
            <translation>Guardar la canción y todo lo que se ha decidido sobre ella</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Se&amp;ction</source>
            <translation>&amp;Sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;earlier</source>
            <translation>Sección hacia &amp;atrás</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;later</source>
            <translation>Sección hacia a&amp;delante</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select as far as the playhead</source>
            <translation>Seleccionar hasta el cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select from the playhead on</source>
            <translation>Seleccionar a partir del cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;begins here</source>
            <translation>&amp;Iniciar selección aquí</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;ends here</source>
            <translation>&amp;Terminar selección aquí</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate &amp;all songs</source>
            <translation>Separar &amp;todas las canciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate every song that is not separated in this way, one after the other</source>
            <translation>Separar, una tras otra, todas las canciones que aún no se han separado de este modo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate this section again, with the network chosen for it</source>
            <translation>Separar de nuevo esta sección con la red elegida para ella</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show the first steps below the song</source>
            <translation>Mostrar los primeros pasos debajo de la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show waveform and spectrogram</source>
            <translation>Mostrar forma de onda y espectrograma</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show what sections change of the vocals, to see and to hear</source>
            <translation>Mostrar lo que las secciones cambian en la voz, para verlo y escucharlo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Snap &amp;to</source>
            <translation>&amp;Ajustar a</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;instrumental</source>
            <translation>Solo &amp;instrumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;vocals</source>
            <translation>Solo &amp;voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spectrogram &amp;colours</source>
            <translation>Colores del es&amp;pectrograma</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spl&amp;it at the playhead</source>
            <translation>Dividir en el &amp;cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop and go back to the beginning</source>
            <translation>Detener y volver al inicio</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop what is being done</source>
            <translation>Detener la tarea en curso</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take a downloaded checkpoint into the list of networks</source>
            <translation>Añadir un checkpoint descargado a la lista de redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take the vocals and the music of this song apart</source>
            <translation>Separar la voz y la música de esta canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Te&amp;mpo…</source>
            <translation>Te&amp;mpo…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;beginning</source>
            <translation>Ir a&amp;l inicio</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;end</source>
            <translation>Ir al &amp;final</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Whole &amp;song</source>
            <translation>&amp;Canción completa</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the project with all of its sound into one file, for another computer</source>
            <translation>Escribir el proyecto con todo su audio en un solo archivo, para llevarlo a otro equipo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems of every separated song to files</source>
            <translation>Escribir en archivos los stems de todas las canciones separadas</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems to files</source>
            <translation>Escribir los stems en archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;in</source>
            <translation>&amp;Acercar</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;out</source>
            <translation>A&amp;lejar</translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Added section “{0}”, from {1} to {2}.</source>
            <translation>Se ha añadido la sección “{0}”, de {1} a {2}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: take {0}.</source>
            <translation>Suena sin haberse elegido: toma {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: what lies beneath.</source>
            <translation>Suena sin haberse elegido: lo que hay debajo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the preview.</source>
            <translation>Suena: la preescucha.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the song as it is decided.</source>
            <translation>Suena: la canción tal como se ha decidido.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: {0}.</source>
            <translation>Suena: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Opened “{0}”.</source>
            <translation>Se ha abierto “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Removed section “{0}”.</source>
            <translation>Se ha eliminado la sección “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Separating “{0}”.</source>
            <translation>Separando “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Take {0} of section “{1}” is ready.</source>
            <translation>La toma {0} de la sección “{1}” está lista.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated by {1} %.</source>
            <translation>“{0}”: separación al {1} %.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated.</source>
            <translation>“{0}”: separación terminada.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}”: {1}</source>
            <translation>“{0}”: {1}</translation>
        </message>
    </context>
    <context>
        <name>BandBox</name>
        <message>
            <location filename="../../app/ui/timeline/band_drag.py"></location>
            <source>{0}–{1} Hz</source>
            <translation>{0}–{1} Hz</translation>
        </message>
    </context>
    <context>
        <name>BandGrips</name>
        <message>
            <location filename="../../app/ui/timeline/band_drag.py"></location>
            <source>Drag up or down to change the frequencies of the section</source>
            <translation>Arrastre hacia arriba o hacia abajo para cambiar las frecuencias de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/band_drag.py"></location>
            <source>{0} Hz</source>
            <translation>{0} Hz</translation>
        </message>
    </context>
    <context>
        <name>ClipLamp</name>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Clipped: louder than full scale. Press to forget it.</source>
            <translation>Saturación: se ha superado el fondo de escala. Pulse para borrar el aviso.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Clipping</source>
            <translation>Saturación</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Lights up when the sound clips</source>
            <translation>Se enciende cuando el sonido satura</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Actions</source>
            <translation>Acciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find action</source>
            <translation>Buscar acción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find an action by a few words</source>
            <translation>Busque una acción con unas palabras</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>No action has “{0}”.</source>
            <translation>Ninguna acción contiene “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now</source>
            <translation>No disponible ahora</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now: {0}</source>
            <translation>No disponible ahora: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Up and Down choose, Enter starts, Esc closes.</source>
            <translation>Arriba y Abajo eligen, Intro ejecuta, Esc cierra.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>A section of “{0}” that was being separated is not marked any more.</source>
            <translation>Una sección de “{0}” que se estaba separando ya no está marcada.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Drop songs, or a folder that has some in it.</source>
            <translation>Suelte canciones o una carpeta que las contenga.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open a folder</source>
            <translation>Abrir una carpeta</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open songs and projects</source>
            <translation>Abrir canciones y proyectos</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Songs and projects ({0} {1});;Audio files ({0});;Projects ({1});;All files (*)</source>
            <translation>Canciones y proyectos ({0} {1});;Archivos de audio ({0});;Proyectos ({1});;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>There is neither a song nor a project in {0}.</source>
            <translation>No hay canciones ni proyectos en {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>This is about “{0}”.</source>
            <translation>Se trata de “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>What was computed is kept; separating goes on from there.</source>
            <translation>Lo ya calculado se conserva; la separación continúa desde ahí.</translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Pause</source>
            <translation>Pausa&amp;r</translation>
        </message>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Play</source>
            <translation>&amp;Reproducir</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Report</source>
            <translation>&amp;Informe</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Save…</source>
            <translation>&amp;Guardar…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;What were you doing? (optional)</source>
            <translation>¿&amp;Qué estaba haciendo? (opcional)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>C&amp;lose</source>
            <translation>C&amp;errar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>C&amp;ontinue</source>
            <translation>C&amp;ontinuar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>For example: I pressed Separate twice.</source>
            <translation>Por ejemplo: he pulsado Separar dos veces.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>It holds versions, what happened, and the end of the log; paths and names are taken out. Nothing is sent: copy or save it if you want to pass it on.</source>
            <translation>Contiene las versiones, lo ocurrido y el final del registro; se han quitado las rutas y los nombres. No se envía nada: cópielo o guárdelo si desea compartirlo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Report of a mistake</source>
            <translation>Informe de error</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Save report</source>
            <translation>Guardar informe</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Something went wrong in Unsung, and it is our mistake.</source>
            <translation>Algo ha fallado en Unsung, y es culpa nuestra.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Text (*.txt)</source>
            <translation>Texto (*.txt)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is being put together…</source>
            <translation>Se está preparando el informe…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is on the clipboard.</source>
            <translation>El informe está en el portapapeles.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is saved as “{0}”.</source>
            <translation>El informe se ha guardado como “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Unsung report.txt</source>
            <translation>Informe de Unsung.txt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Unsung stopped unexpectedly the last time.</source>
            <translation>Unsung se cerró inesperadamente la última vez.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>What was separated and decided until then is kept.</source>
            <translation>Se conserva lo que se había separado y decidido hasta entonces.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>What were you doing? (optional)</source>
            <translation>¿Qué estaba haciendo? (opcional)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Your changes are written down. You can go on working.</source>
            <translation>Sus cambios están registrados. Puede seguir trabajando.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Your changes could not be written down. Save your projects before you go on.</source>
            <translation>No se han podido registrar sus cambios. Guarde sus proyectos antes de continuar.</translation>
        </message>
    </context>
    <context>
        <name>Crashes</name>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>Show report…</source>
            <translation>Ver informe…</translation>
        </message>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>There is a report of it. Nothing is sent anywhere.</source>
            <translation>Hay un informe del fallo. No se envía nada a ninguna parte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>Unsung stopped unexpectedly the last time.</source>
            <translation>Unsung se cerró inesperadamente la última vez.</translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> Hz</source>
            <translation> Hz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> dB</source>
            <translation> dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Contains</source>
            <translation>Contiene</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Crossfade</source>
            <translation>Fundido cruzado</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Highest frequency</source>
            <translation>Frecuencia máxima</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Louder or softer vocals; what they lose goes to the instrumental</source>
            <translation>Voz más fuerte o más suave; lo que pierde pasa al instrumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Lowest frequency</source>
            <translation>Frecuencia mínima</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>No vocals here</source>
            <translation>Aquí no hay voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only these frequencies</source>
            <translation>Solo estas frecuencias</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only vocals here</source>
            <translation>Aquí solo hay voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Time in which the section comes in and goes out, inside its edges</source>
            <translation>Tiempo en el que la sección entra y sale, dentro de sus bordes</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals</source>
            <translation>Voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals and music</source>
            <translation>Voz y música</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>What is in this section</source>
            <translation>Qué hay en esta sección</translation>
        </message>
    </context>
    <context>
        <name>Describe</name>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>And {0} more.</source>
            <translation>Y {0} más.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Both stems were turned down by {0} dB, since one of them would have clipped; they still add up to the song at that level.</source>
            <translation>Ambos stems se han bajado {0} dB, porque uno de ellos habría saturado; a ese nivel, siguen sumando la canción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Choose one of them, or let them work together: “Ensemble…”.</source>
            <translation>Elija una de ellas o haga que trabajen juntas: “Conjunto de redes…”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Could not be opened</source>
            <translation>No se ha podido abrir</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of one song.</source>
            <translation>Se han exportado {0} archivos de una canción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of {1} songs.</source>
            <translation>Se han exportado {0} archivos de {1} canciones.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files.</source>
            <translation>Se han exportado {0} archivos.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0}.</source>
            <translation>Exportación terminada: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Heard without being chosen: Alt+Enter chooses it, Esc goes back.</source>
            <translation>Suena sin haberse elegido: Alt+Intro lo elige, Esc vuelve atrás.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Imported {0}.</source>
            <translation>Importación terminada: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>In {0} of them, all stems were turned down alike, since one would have clipped; they still add up to the song at that level.</source>
            <translation>En {0} de ellas, todos los stems se han bajado por igual, porque uno habría saturado; a ese nivel, siguen sumando la canción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Mono</source>
            <translation>Mono</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>No section changes anything yet</source>
            <translation>Ninguna sección cambia nada todavía</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Not separated yet</source>
            <translation>Aún sin separar</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>One song could not be exported.</source>
            <translation>No se ha podido exportar una canción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Opening …</source>
            <translation>Abriendo …</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview</source>
            <translation>Preescucha</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview: compare with 1, 2 and 3; Esc goes back to the song.</source>
            <translation>Preescucha: compare con 1, 2 y 3; Esc vuelve a la canción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Ready to separate.</source>
            <translation>Lista para separar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Selected from {0} to {1}: M marks it as a section.</source>
            <translation>Selección de {0} a {1}: M la marca como sección.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separated: compare with 1, 2 and 3, then export.</source>
            <translation>Separada: compare con 1, 2 y 3, y después exporte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separating …</source>
            <translation>Separando …</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Stereo</source>
            <translation>Estéreo</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>These failed too: {0}.</source>
            <translation>También han fallado: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated</source>
            <translation>En espera de separación</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated; songs are done in the order of the list.</source>
            <translation>En espera de separación; las canciones siguen el orden de la lista.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>now − base</source>
            <translation>ahora − base</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>take − chosen</source>
            <translation>toma − elegida</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1}</source>
            <translation>{0} y {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} other songs were being separated when Unsung stopped.</source>
            <translation>{0} y otras {1} canciones se estaban separando cuando Unsung se detuvo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} were being separated when Unsung stopped.</source>
            <translation>{0} y {1} se estaban separando cuando Unsung se detuvo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} bit</source>
            <translation>{0} bits</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} channels</source>
            <translation>{0} canales</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} kHz</source>
            <translation>{0} kHz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} songs could not be exported.</source>
            <translation>No se han podido exportar {0} canciones.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} was being separated when Unsung stopped.</source>
            <translation>{0} se estaba separando cuando Unsung se detuvo.</translation>
        </message>
    </context>
    <context>
        <name>DescribeSections</name>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>Base (what lies beneath)</source>
            <translation>Base (lo que hay debajo)</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>The song is not separated yet</source>
            <translation>La canción aún no se ha separado</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>covers a part</source>
            <translation>cubre una parte</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>from {0} Hz</source>
            <translation>desde {0} Hz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>networks differ by {0} dB</source>
            <translation>las redes difieren en {0} dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>no vocals</source>
            <translation>sin voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>one network</source>
            <translation>una red</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>only vocals</source>
            <translation>solo voz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>separating, {0} %</source>
            <translation>separando, {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} dB</source>
            <translation>{0} dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} leads</source>
            <translation>principal: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0}–{1} Hz</source>
            <translation>{0}–{1} Hz</translation>
        </message>
    </context>
    <context>
        <name>Detail</name>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>About the network</source>
            <translation>Acerca de la red</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Cancel download</source>
            <translation>Cancelar descarga</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Choose a network to read about it.</source>
            <translation>Elija una red para ver su descripción.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Estimates</source>
            <translation type="vanished">Estima</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <source>From</source>
            <translation type="vanished">Autoría</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>In use</source>
            <translation>En uso</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="vanished">Página</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove “{0}” and free {1}? What was separated with it stays.</source>
            <translation>¿Eliminar “{0}” y liberar {1}? Lo que se separó con ella se conserva.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove “{0}”? What was separated with it stays.</source>
            <translation>¿Quitar “{0}”? Lo que se separó con ella se conserva.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation type="vanished">Tamaño</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation type="vanished">Velocidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Stop trying</source>
            <translation>Detener prueba</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Try on my song</source>
            <translation>Probar con mi canción</translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="vanished">Tipo</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Unsung cannot fetch this one. Get the file from its makers and import it.</source>
            <translation>Unsung no puede descargar esta red. Consiga el archivo de sus autores e impórtelo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>What went wrong</source>
            <translation>Qué ha fallado</translation>
        </message>
    </context>
    <context>
        <name>Droppable</name>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Download it first, then drop the file.</source>
            <translation>Descárguelo primero y después suelte el archivo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop songs, folders, projects of Unsung, or networks: {0}.</source>
            <translation>Suelte canciones, carpetas, proyectos de Unsung o redes: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the network</source>
            <translation>Soltar para importar la red</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the networks</source>
            <translation>Soltar para importar las redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open</source>
            <translation>Soltar para abrir</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open songs and import networks</source>
            <translation>Soltar para abrir canciones e importar redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the project</source>
            <translation>Soltar para abrir el proyecto</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the songs and projects in this folder</source>
            <translation>Soltar para abrir las canciones y los proyectos de esta carpeta</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>This lies on no disk of this computer.</source>
            <translation>Esto no está en ningún disco de este equipo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} are neither songs nor projects nor networks.</source>
            <translation>{0} no son canciones, proyectos ni redes.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} is neither a song nor a project nor a network.</source>
            <translation>{0} no es una canción, un proyecto ni una red.</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Drop a song here</source>
            <translation>Suelte aquí una canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Unsung takes the voice out of a song: you get the vocals and the music apart.</source>
            <translation>Unsung separa la voz de una canción: se obtienen la voz y la música por separado.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>WAV, FLAC, MP3, M4A, OGG, Opus, AIFF and many more; or a folder</source>
            <translation>WAV, FLAC, MP3, M4A, OGG, Opus, AIFF y muchos más; o una carpeta</translation>
        </message>
    </context>
    <context>
        <name>EnsembleDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Clean up instrumental-only passages</source>
            <translation>Limpiar los pasajes solo instrumentales</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Ensemble</source>
            <translation>Conjunto de redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>How their results are combined</source>
            <translation>Cómo se combinan sus resultados</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks and their weights</source>
            <translation>Redes y sus pesos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>One network: tick others to combine them.</source>
            <translation>Una red: marque otras para combinarlas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Rule</source>
            <translation>Regla</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Tick at least one network.</source>
            <translation>Marque al menos una red.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Use ensemble</source>
            <translation>Usar conjunto</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What the networks hear as voice is combined; the music is the rest.</source>
            <translation>Se combina lo que las redes oyen como voz; la música es el resto.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What they hear as music is combined; the voice is the rest.</source>
            <translation>Se combina lo que oyen como música; la voz es el resto.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Where a network hears next to no voice, it leaves the music untouched.</source>
            <translation>Donde una red apenas oye voz, deja la música intacta.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Which stem leads</source>
            <translation>Stem principal</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} leads</source>
            <translation>Principal: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} networks: each takes its own time, one after the other.</source>
            <translation>{0} redes: cada una tarda su propio tiempo, una tras otra.</translation>
        </message>
    </context>
    <context>
        <name>Ensembles</name>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged over {0} shifts.</source>
            <translation>Promedio de {0} desplazamientos.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with inverted polarity.</source>
            <translation>Promedio con la polaridad invertida.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with left and right exchanged.</source>
            <translation>Promedio con izquierda y derecha intercambiadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Changes nothing: these networks run exactly as published.</source>
            <translation>No cambia nada: estas redes se ejecutan tal como se publicaron.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Choose others.</source>
            <translation>Elija otras.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Chunks overlap by {0} %.</source>
            <translation>Los fragmentos se solapan un {0} %.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Instrumental-only passages are cleaned up.</source>
            <translation>Los pasajes solo instrumentales se limpian.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks hear {0} s on either side of each chunk.</source>
            <translation>Las redes oyen {0} s a cada lado de cada fragmento.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks that run exactly as published stay as they are.</source>
            <translation>Las redes que se ejecutan tal como se publicaron no cambian.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes about {0} × the time.</source>
            <translation>Tarda unas {0} veces lo habitual.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes no extra time.</source>
            <translation>No tarda más.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>There is no network “{0}” any more.</source>
            <translation>La red “{0}” ya no existe.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>{0} leads.</source>
            <translation>Principal: {0}.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>All stems are converted in the same way, so that they still add up. If one would clip, all get the same gain.</source>
            <translation>Todos los stems se convierten del mismo modo, para que sigan sumando. Si uno satura, todos reciben la misma ganancia.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder</source>
            <translation>Elegir una carpeta</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder.</source>
            <translation>Elija una carpeta.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose at least one stem.</source>
            <translation>Elija al menos un stem.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export {0} songs</source>
            <translation>Exportar {0} canciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder for the files</source>
            <translation>Carpeta para los archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>No song has the chosen stem.</source>
            <translation>Ninguna canción tiene el stem elegido.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Sample rate</source>
            <translation>Frecuencia de muestreo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Stems</source>
            <translation>Stems</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are as long as what is heard, to the frame. This format leaves out what is hard to hear, so the stems add up nearly, not to the bit.</source>
            <translation>Los archivos duran lo mismo que lo que suena, muestra a muestra. Este formato descarta lo que apenas se oye, así que la suma de los stems es casi exacta, no bit a bit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are what is heard, frame for frame. If a stem would clip, all get the same gain, so that they still add up.</source>
            <translation>Los archivos son lo que suena, muestra a muestra. Si un stem satura, todos reciben la misma ganancia, para que sigan sumando.</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <location filename="../../app/ui/exports.py"></location>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Estimates</source>
            <translation>Estima</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Close other programs and try again.</source>
            <translation>Cierre otros programas e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Something unexpected happened ({0}).</source>
            <translation>Ha ocurrido algo inesperado ({0}).</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>There is not enough memory.</source>
            <translation>No hay memoria suficiente.</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Your files are unharmed. Details are in the log in {0}.</source>
            <translation>Sus archivos están intactos. Los detalles están en el registro, en {0}.</translation>
        </message>
    </context>
    <context>
        <name>FilesBox</name>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>About {0}</source>
            <translation>Unos {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Files that will be written</source>
            <translation>Archivos que se escribirán</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Number and size of the files</source>
            <translation>Número y tamaño de los archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>and {0} more</source>
            <translation>y {0} más</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>{0} files, about {1} together</source>
            <translation>{0} archivos, unos {1} en total</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close first steps</source>
            <translation>Cerrar primeros pasos</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close; “First steps” in the Help menu shows it again</source>
            <translation>Cerrar; “Primeros pasos”, en el menú Ayuda, los muestra de nuevo</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drag</source>
            <translation>Arrastrar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drop your own song any time.</source>
            <translation>Suelte su propia canción cuando quiera.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>First steps</source>
            <translation>Primeros pasos</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear the mixture, the vocals or the instrumental</source>
            <translation>Escuche la mezcla, la voz o el instrumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play and pause</source>
            <translation>Reproduzca y pause</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Select a passage, mark it, and separate it again</source>
            <translation>Seleccione un pasaje, márquelo y vuelva a separarlo</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate</source>
            <translation>Separar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate a passage again</source>
            <translation>Volver a separar un pasaje</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Take vocals and music apart</source>
            <translation>Separe la voz y la música</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Write the stems to files</source>
            <translation>Escriba los stems en archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>FormatRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>16 bit</source>
            <translation>16 bits</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>24 bit</source>
            <translation>24 bits</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>32 bit float</source>
            <translation>32 bits, coma flotante</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>A trace of noise, so that quiet passages fade out cleanly instead of turning rough. Choose “None” only for sound that was 16 bit before and was not changed.</source>
            <translation>Una pizca de ruido, para que los pasajes suaves se desvanezcan con limpieza en lugar de volverse ásperos. Elija “Ninguno” solo si el sonido ya era de 16 bits y no se ha modificado.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Best, about {0} kb/s</source>
            <translation>Óptima, unos {0} kb/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Dither</source>
            <translation>Dither</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>High, about {0} kb/s</source>
            <translation>Alta, unos {0} kb/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Medium, about {0} kb/s</source>
            <translation>Media, unos {0} kb/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>On (TPDF)</source>
            <translation>Activado (TPDF)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample format or quality</source>
            <translation>Formato de muestra o calidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Small, about {0} kb/s</source>
            <translation>Baja, unos {0} kb/s</translation>
        </message>
    </context>
    <context>
        <name>GuideDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>No page has these words.</source>
            <translation>Ninguna página contiene estas palabras.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Search the guide</source>
            <translation>Buscar en la guía</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>User guide</source>
            <translation>Guía del usuario</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Song opened</source>
            <translation>Canción abierta</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message>
            <location filename="../../app/ui/imports.py"></location>
            <source>Drop it together with the checkpoint that it belongs to.</source>
            <translation>Suéltelo junto con el checkpoint al que corresponde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/imports.py"></location>
            <source>No network waits for the settings file {0}.</source>
            <translation>Ninguna red espera el archivo de configuración {0}.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <location filename="../../app/ui/timeline/legend.py"></location>
            <source>0 dB</source>
            <translation>0 dB</translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>It has clipped.</source>
            <translation>Ha saturado.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level in decibels below full scale</source>
            <translation>Nivel en decibelios respecto al fondo de escala</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Peaks: left {0}, right {1}.</source>
            <translation>Picos: izquierda {0}, derecha {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>silence</source>
            <translation>silencio</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>{0} dB</source>
            <translation>{0} dB</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Came with Unsung</source>
            <translation>Incluida en Unsung</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Commercial use</source>
            <translation>Uso comercial</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Downloading {0} %</source>
            <translation>Descargando {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Installed</source>
            <translation>Instalada</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>It allows commercial use.</source>
            <translation>Permite el uso comercial.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>It does not allow commercial use.</source>
            <translation>No permite el uso comercial.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not commercial</source>
            <translation>No comercial</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not downloaded</source>
            <translation>No descargada</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not measured yet</source>
            <translation>Aún sin medir</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>Show library</source>
            <translation>Ver biblioteca</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Stopping</source>
            <translation>Deteniendo</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>The lead voice; all else is the rest of the song</source>
            <translation>La voz principal; todo lo demás es el resto de la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>To be imported</source>
            <translation>Para importar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Unclear</source>
            <translation>No está claro</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Whether it allows commercial use is not known.</source>
            <translation>No se sabe si permite el uso comercial.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>checksum not published; that of the first download is kept</source>
            <translation>suma de comprobación no publicada; se conserva la de la primera descarga</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>checksum published</source>
            <translation>suma de comprobación publicada</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>fast</source>
            <translation>rápida</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>medium</source>
            <translation>media</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>size not published</source>
            <translation>tamaño no publicado</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>slow</source>
            <translation>lenta</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} KB</source>
            <translation>{0} KB</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} beside the others; not measured here yet</source>
            <translation>{0} en comparación con las demás; aún sin medir aquí</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} · {1} · {2}</source>
            <translation>{0} · {1} · {2}</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} × real time</source>
            <translation>{0} × tiempo real</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0}, measured on this computer</source>
            <translation>{0}, medida en este equipo</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0}; the other stem is the rest of the song</source>
            <translation>{0}; el otro stem es el resto de la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>“{0}” is installed, and used from now on.</source>
            <translation>“{0}” está instalada y se usará a partir de ahora.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>“{0}” is installed.</source>
            <translation>“{0}” está instalada.</translation>
        </message>
    </context>
    <context>
        <name>LibraryWindow</name>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>All networks</source>
            <translation>Todas las redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Clear search</source>
            <translation>Borrar búsqueda</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Import file…</source>
            <translation>Importar archivo…</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Installed</source>
            <translation>Instaladas</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Licence allows commercial use</source>
            <translation>Licencia con uso comercial</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Network library</source>
            <translation>Biblioteca de redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>No network is like that. Search for less, or show all.</source>
            <translation>Ninguna red coincide. Busque con menos palabras o muestre todas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Not installed</source>
            <translation>No instaladas</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Search by name, author, kind or purpose</source>
            <translation>Buscar por nombre, autor, tipo o finalidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Search networks</source>
            <translation>Buscar redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>This computer is offline.</source>
            <translation>Este equipo no tiene conexión.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Which networks</source>
            <translation>Qué redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>{0} of {1} networks installed  ·  {2} on this disk</source>
            <translation>{0} de {1} redes instaladas  ·  {2} en este disco</translation>
        </message>
    </context>
    <context>
        <name>LineList</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>chosen</source>
            <translation>elegida</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>heard now</source>
            <translation>sonando ahora</translation>
        </message>
    </context>
    <context>
        <name>LinePainter</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <location filename="../../app/ui/timeline/look.py"></location>
            <source>Spectrograms from {0} to {1} Hz, from −{2} to 0 dB.</source>
            <translation>Espectrogramas de {0} a {1} Hz, de −{2} a 0 dB.</translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation>Escuchar todo con la misma sonoridad, para comparar sin engaños</translation>
        </message>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Measuring the loudness …</source>
            <translation>Midiendo la sonoridad …</translation>
        </message>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>{0} {1} dB</source>
            <translation>{0} {1} dB</translation>
        </message>
    </context>
    <context>
        <name>MemberRow</name>
        <message>
            <location filename="../../app/ui/dialogs/member_row.py"></location>
            <source>Weight of {0}</source>
            <translation>Peso de {0}</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Close message</source>
            <translation>Cerrar mensaje</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
    </context>
    <context>
        <name>NameRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Album</source>
            <translation>Álbum</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Artist</source>
            <translation>Artista</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>As usual</source>
            <translation>Lo habitual</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert</source>
            <translation>Insertar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert a field</source>
            <translation>Insertar un campo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Name of the section</source>
            <translation>Nombre de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Names of the files</source>
            <translation>Nombres de los archivos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Network that separated</source>
            <translation>Red que hizo la separación</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Number of the section</source>
            <translation>Número de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Sample rate</source>
            <translation>Frecuencia de muestreo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Stem, such as Vocals</source>
            <translation>Stem, como Vocals</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Title of the song</source>
            <translation>Título de la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Today’s date</source>
            <translation>Fecha de hoy</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Words, and fields in braces that are filled in for every file</source>
            <translation>Palabras, y campos entre llaves que se rellenan en cada archivo</translation>
        </message>
    </context>
    <context>
        <name>NetworkCombo</name>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Ensemble…</source>
            <translation>Conjunto de redes…</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Get, try and remove networks</source>
            <translation>Obtener, probar y eliminar redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Let several networks work together</source>
            <translation>Hacer que varias redes trabajen juntas</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Network library…</source>
            <translation>Biblioteca de redes…</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Presets</source>
            <translation>Ajustes predefinidos</translation>
        </message>
    </context>
    <context>
        <name>NetworkModel</name>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Best at</source>
            <translation>Destaca en</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>Networks</name>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Checkpoints of networks ({0});;All files (*)</source>
            <translation>Checkpoints de redes ({0});;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Import networks</source>
            <translation>Importar redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Which of the two does it give?</source>
            <translation>¿Cuál de los dos stems entrega?</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>{0} will be imported as soon as the separation is done.</source>
            <translation>{0} se importará en cuanto termine la separación.</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>A larger network than the one that came along can be had: “{0}” by {1}.</source>
            <translation>Hay disponible una red más grande que la incluida: “{0}”, de {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Get it</source>
            <translation>Descargarla</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Show library</source>
            <translation>Ver biblioteca</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>{0} Download: {1}. Speed: {2} beside other networks. Licence: {3} Meanwhile the network that came with Unsung does the work.</source>
            <translation>{0} Descarga: {1}. Velocidad: {2} en comparación con otras redes. Licencia: {3} Mientras tanto, hace el trabajo la red que viene con Unsung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>“{0}” is being downloaded.</source>
            <translation>“{0}” se está descargando.</translation>
        </message>
    </context>
    <context>
        <name>OutputMenu</name>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Looking for outputs …</source>
            <translation>Buscando salidas …</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>No output was found</source>
            <translation>No se ha encontrado ninguna salida</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Sound outp&amp;ut</source>
            <translation>Salida de a&amp;udio</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>System default</source>
            <translation>Predeterminada del sistema</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>{0} (not connected)</source>
            <translation>{0} (no conectada)</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Scroll through the song</source>
            <translation>Desplazarse por la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>The whole song: drag the box to scroll, its edges to zoom; double-click: all</source>
            <translation>Toda la canción: arrastre el recuadro para desplazarse y sus bordes para ampliar; doble clic: todo</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Whole song</source>
            <translation>Canción completa</translation>
        </message>
    </context>
    <context>
        <name>PresetChoice</name>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Custom</source>
            <translation>Personalizado</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Preset</source>
            <translation>Ajuste predefinido</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Your own choice of networks and settings.</source>
            <translation>Su propia elección de redes y opciones.</translation>
        </message>
    </context>
    <context>
        <name>Processing</name>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic</source>
            <translation>&amp;Automático</translation>
        </message>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic: {0}</source>
            <translation>&amp;Automático: {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Starting …</source>
            <translation>Iniciando …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Stopping …</source>
            <translation>Deteniendo …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Time left</source>
            <translation>Tiempo restante</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting for the separation …</source>
            <translation>Esperando a la separación …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be exported …</source>
            <translation>En espera de exportación …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be imported …</source>
            <translation>En espera de importación …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be opened …</source>
            <translation>En espera de apertura …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be packed …</source>
            <translation>En espera de empaquetado …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be saved …</source>
            <translation>En espera de guardado …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be separated …</source>
            <translation>En espera de separación …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>about {0} left</source>
            <translation>quedan unos {0}</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>And {0} more.</source>
            <translation>Y {0} más.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Audio files ({0});;All files (*)</source>
            <translation>Archivos de audio ({0});;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Changes of “{0}” cannot be written down.</source>
            <translation>Los cambios de “{0}” no se pueden registrar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Find the song of “{0}”</source>
            <translation>Buscar la canción de “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Pack project</source>
            <translation>Empaquetar proyecto</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed projects</source>
            <translation>Proyectos empaquetados</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed “{0}”.</source>
            <translation>Se ha empaquetado “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Projects</source>
            <translation>Proyectos</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save project</source>
            <translation>Guardar proyecto</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>This is about “{0}”.</source>
            <translation>Se trata de “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>{0} (read-only)</source>
            <translation>{0} (solo lectura)</translation>
        </message>
    </context>
    <context>
        <name>QualityBox</name>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Another number gives other random shifts</source>
            <translation>Otro número da otros desplazamientos aleatorios</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with inverted polarity</source>
            <translation>Promediar con la polaridad invertida</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with left and right exchanged</source>
            <translation>Promediar con izquierda y derecha intercambiadas</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>High, 25 %</source>
            <translation>Alto, 25 %</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Highest, 50 %</source>
            <translation>Máximo, 50 %</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>How much of each piece of the song is estimated twice and blended</source>
            <translation>Qué parte de cada fragmento de la canción se estima dos veces y se funde</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Overlap of chunks</source>
            <translation>Solapamiento de fragmentos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Shifted estimates</source>
            <translation>Estimaciones desplazadas</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>So many estimates are averaged, each from a slightly moved song</source>
            <translation>Número de estimaciones que se promedian, cada una con la canción ligeramente desplazada</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Time it takes</source>
            <translation>Tiempo que tarda</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <location filename="../../app/ui/library/question.py"></location>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
    </context>
    <context>
        <name>RateRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As each song</source>
            <translation>Como cada canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As the song, {0}</source>
            <translation>Como la canción, {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample rate</source>
            <translation>Frecuencia de muestreo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use the nearest rate</source>
            <translation>Usar la frecuencia más cercana</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use {0}</source>
            <translation>Usar {0}</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <location filename="../../app/ui/project_menu.py"></location>
            <source>Open &amp;recent</source>
            <translation>A&amp;brir recientes</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore changes</source>
            <translation>Restaurar cambios</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>They were written down before Unsung stopped.</source>
            <translation>Se registraron antes de que Unsung se detuviera.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} have changes that were not saved.</source>
            <translation>{0} y {1} tienen cambios sin guardar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} other songs have changes that were not saved.</source>
            <translation>{0} y otras {1} canciones tienen cambios sin guardar.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} has changes that were not saved.</source>
            <translation>{0} tiene cambios sin guardar.</translation>
        </message>
    </context>
    <context>
        <name>RegionList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
    </context>
    <context>
        <name>SectionBands</name>
        <message>
            <location filename="../../app/ui/section_bands.py"></location>
            <source>Change frequencies of section</source>
            <translation>Cambiar frecuencias de la sección</translation>
        </message>
    </context>
    <context>
        <name>SectionLayer</name>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Where the networks differ: listen there first</source>
            <translation>Dónde difieren las redes: escuche primero ahí</translation>
        </message>
    </context>
    <context>
        <name>SectionPanel</name>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Decisions</source>
            <translation>Decisiones</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Drag across a lane, then press M: what went wrong there can be done again.</source>
            <translation>Arrastre sobre una pista y pulse M: lo que ahí salió mal puede hacerse de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear it</source>
            <translation>Escuchar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear this take without choosing it (Alt+0 … Alt+9)</source>
            <translation>Escuchar esta toma sin elegirla (Alt+0 … Alt+9)</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Network for the section</source>
            <translation>Red para la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove take</source>
            <translation>Eliminar toma</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove this take</source>
            <translation>Eliminar esta toma</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Takes</source>
            <translation>Tomas</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Delete section</source>
            <translation>Eliminar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Drag across a lane to select, then press M to mark a section</source>
            <translation>Arrastre sobre una pista para seleccionar y pulse M para marcar una sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Mark section</source>
            <translation>Marcar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Move section</source>
            <translation>Desplazar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Rename section</source>
            <translation>Cambiar nombre de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Resize section</source>
            <translation>Cambiar tamaño de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Section {0}</source>
            <translation>Sección {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Split section</source>
            <translation>Dividir sección</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../app/ui/session.py"></location>
            <source>Separate song</source>
            <translation>Separar canción</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>A change takes effect when Unsung is started again.</source>
            <translation>El cambio surte efecto al iniciar Unsung de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Make it what it was at first</source>
            <translation>Devolver al valor inicial</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset {0}</source>
            <translation>Restablecer {0}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>10 GB</source>
            <translation>10 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>100 GB</source>
            <translation>100 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>16 bit, bfloat16</source>
            <translation>16 bits, bfloat16</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>16 bit, float16</source>
            <translation>16 bits, float16</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>20 GB</source>
            <translation>20 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>32 bit</source>
            <translation>32 bits</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>5 GB</source>
            <translation>5 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>50 GB</source>
            <translation>50 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>A graphics card of Intel's Arc family, with its driver.</source>
            <translation>Una tarjeta gráfica de la familia Arc de Intel, con su controlador.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 20 separated songs.</source>
            <translation>Unas 20 canciones separadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 200 separated songs.</source>
            <translation>Unas 200 canciones separadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 40 separated songs.</source>
            <translation>Unas 40 canciones separadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 400 separated songs.</source>
            <translation>Unas 400 canciones separadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 80 separated songs.</source>
            <translation>Unas 80 canciones separadas.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always dark.</source>
            <translation>Siempre oscuro.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always light.</source>
            <translation>Siempre claro.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Apple graphics processor</source>
            <translation>Procesador gráfico Apple</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Ask at each start whether a newer version is out. Only the question is sent; nothing is downloaded or installed.</source>
            <translation>Consultar en cada inicio si hay una versión más reciente. Solo se envía la consulta; no se descarga ni se instala nada.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Beats</source>
            <translation>Pulsos</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Disk</source>
            <translation>Disco</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Exact, on every device.</source>
            <translation>Exacto en cualquier dispositivo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Faster on newer graphics cards; some networks stay at 32 bit.</source>
            <translation>Más rápido en tarjetas gráficas recientes; algunas redes siguen en 32 bits.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How exactly networks calculate.</source>
            <translation>Con qué exactitud calculan las redes.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much decoded songs and separations may take. What was not used for longest goes first; it can always be made again.</source>
            <translation>Cuánto espacio pueden ocupar las canciones decodificadas y las separaciones. Lo que lleva más tiempo sin usarse se borra primero; siempre puede crearse de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much is heard before the section or the playhead, with “Play with pre-roll”.</source>
            <translation>Cuánto se oye antes de la sección o del cursor de reproducción con “Reproducir con preroll”.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>In bfloat16 where this computer has units for it, else in 32 bit.</source>
            <translation>En bfloat16 si este equipo tiene unidades para ello; si no, en 32 bits.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Intel graphics processor</source>
            <translation>Procesador gráfico Intel</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light or dark as the rest of the desktop, also by the hour.</source>
            <translation>Claro u oscuro como el resto del escritorio, también según la hora.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Look for updates</source>
            <translation>Buscar actualizaciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Many times as fast; needs the card's driver.</source>
            <translation>Muchas veces más rápido; necesita el controlador de la tarjeta.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation>Tarjeta gráfica NVIDIA o AMD</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Never chosen by itself: some networks leave its range.</source>
            <translation>Nunca se elige automáticamente: algunas redes se salen de su rango.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>No limit</source>
            <translation>Sin límite</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing is removed; the disk may fill up.</source>
            <translation>No se borra nada; el disco puede llenarse.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Playing and marking</source>
            <translation>Reproducir y marcar</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Pre-roll</source>
            <translation>Preroll</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Precision of networks</source>
            <translation>Precisión de las redes</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Processor</source>
            <translation>Procesador</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Run networks on</source>
            <translation>Ejecutar redes en</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Snap marks to</source>
            <translation>Ajustar marcas a</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Space for sound</source>
            <translation>Espacio para audio</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The fastest that works on this computer.</source>
            <translation>Lo más rápido que funcione en este equipo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The graphics processor of a Mac with an Apple chip.</source>
            <translation>El procesador gráfico de un Mac con chip de Apple.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest beat; see “Tempo…” in the View menu.</source>
            <translation>El pulso más cercano; véase “Tempo…” en el menú Ver.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest place where the sound passes through zero, so that a loop does not click.</source>
            <translation>El punto más cercano en el que el sonido pasa por cero, para que un bucle no haga clic.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The system's language if Unsung knows it, else English.</source>
            <translation>El idioma del sistema si Unsung lo conoce; si no, inglés.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>They stay where you set them.</source>
            <translation>Se quedan donde se colocan.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What does the work of a separation.</source>
            <translation>Qué dispositivo hace el trabajo de una separación.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What menus and messages are written in.</source>
            <translation>En qué idioma aparecen los menús y los mensajes.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Where the edges of what you mark go by themselves.</source>
            <translation>Adónde van por sí solos los bordes de lo que se marca.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Whether the window is light or dark.</source>
            <translation>Si la ventana es clara u oscura.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Works everywhere, and is slow with large networks.</source>
            <translation>Funciona en todas partes y es lento con redes grandes.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Zero crossings</source>
            <translation>Cruces por cero</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Find a setting</source>
            <translation>Buscar una opción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Make every setting what it was at first</source>
            <translation>Devolver todas las opciones a su valor inicial</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>No setting is called that.</source>
            <translation>Ninguna opción se llama así.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Reset all</source>
            <translation>Restablecer todo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Change a section's frequencies</source>
            <translation>Cambiar las frecuencias de una sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Click</source>
            <translation>Clic</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Ctrl+Drag  ·  Shift+Wheel</source>
            <translation>Control+Arrastrar  ·  Mayúsculas+Rueda</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Ctrl+Shift+Drag</source>
            <translation>Control+Mayúsculas+Arrastrar</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Drag in a spectrogram</source>
            <translation type="vanished">Control+Mayúsculas+Arrastrar en un espectrograma</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag</source>
            <translation>Arrastrar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag its flag or its edge</source>
            <translation>Arrastrar su etiqueta o su borde</translation>
        </message>
        <message>
            <source>Drag its line in a spectrogram</source>
            <translation type="vanished">Arrastrar su línea en un espectrograma</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag its line up or down</source>
            <translation>Arrastrar su línea</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Go to a place</source>
            <translation>Ir a un punto</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mark a loop</source>
            <translation>Marcar un bucle</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mark time and frequencies</source>
            <translation>Marcar tiempo y frecuencias</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mouse in the timeline</source>
            <translation>Ratón en la línea de tiempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move a section or an edge of it</source>
            <translation>Mover una sección o uno de sus bordes</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move along the song</source>
            <translation>Desplazarse por la canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Select</source>
            <translation>Seleccionar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shift+Drag  ·  Drag in the ruler</source>
            <translation>Mayúsculas+Arrastrar  ·  Arrastrar en la regla</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Wheel</source>
            <translation>Rueda</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Zoom around the pointer</source>
            <translation>Ampliar en torno al puntero</translation>
        </message>
    </context>
    <context>
        <name>SongList</name>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Exporting {0} %</source>
            <translation>Exportando {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Opening {0} %</source>
            <translation>Abriendo {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Packing {0} %</source>
            <translation>Empaquetando {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Ready</source>
            <translation>Preparada</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Saving {0} %</source>
            <translation>Guardando {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separated</source>
            <translation>Separada</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separating {0} %</source>
            <translation>Separando {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Songs</source>
            <translation>Canciones</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting to be separated</source>
            <translation>En espera de separación</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>not saved</source>
            <translation>sin guardar</translation>
        </message>
    </context>
    <context>
        <name>SongMenu</name>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Close song</source>
            <translation>Cerrar canción</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Separate</source>
            <translation>Separar</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>SongView</name>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Redo {0}</source>
            <translation>&amp;Rehacer {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Undo {0}</source>
            <translation>&amp;Deshacer {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Find the song…</source>
            <translation>Buscar la canción…</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Open what could be read</source>
            <translation>Abrir lo que se pudo leer</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <location filename="../../app/ui/timeline/stage.py"></location>
            <source>Waveforms</source>
            <translation>Formas de onda</translation>
        </message>
    </context>
    <context>
        <name>StemsRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Export {0}</source>
            <translation>Exportar {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>The song as it was opened</source>
            <translation>La canción tal como se abrió</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What the sections change of the vocals</source>
            <translation>Lo que las secciones cambian en la voz</translation>
        </message>
    </context>
    <context>
        <name>Switches</name>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>M</source>
            <translation>M</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>Mute: hear all but {0}</source>
            <translation>Silencio: escuchar todo menos {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>Solo: hear {0} alone</source>
            <translation>Solo: escuchar únicamente {0}</translation>
        </message>
    </context>
    <context>
        <name>TakeList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Takes</source>
            <translation>Tomas</translation>
        </message>
    </context>
    <context>
        <name>Takes</name>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change contents of section</source>
            <translation>Cambiar contenido de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change crossfade</source>
            <translation>Cambiar fundido cruzado</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change frequencies of section</source>
            <translation>Cambiar frecuencias de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change vocals of section</source>
            <translation>Cambiar voz de la sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose take</source>
            <translation>Elegir toma</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose what lies beneath</source>
            <translation>Elegir lo que hay debajo</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Mark a section first: drag across a lane, then press M</source>
            <translation>Marque primero una sección: arrastre sobre una pista y pulse M</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>No network can be used yet</source>
            <translation>Aún no se puede usar ninguna red</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Re-separate section</source>
            <translation>Volver a separar sección</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Remove take</source>
            <translation>Eliminar toma</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate the whole song first: a section is laid over it</source>
            <translation>Separe primero la canción completa: las secciones se colocan sobre ella</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate this section again; the result becomes a take</source>
            <translation>Separar de nuevo esta sección; el resultado será una toma</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>This section is being separated</source>
            <translation>Esta sección se está separando</translation>
        </message>
    </context>
    <context>
        <name>TempoDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source> bpm</source>
            <translation> bpm</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Double</source>
            <translation>&amp;Doble</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Half</source>
            <translation>&amp;Mitad</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>As &amp;estimated</source>
            <translation>Según la &amp;estimación</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>At the &amp;playhead</source>
            <translation>En el c&amp;ursor</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins at</source>
            <translation>El compás 1 empieza en</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins where the playhead stands</source>
            <translation>El compás 1 empieza donde está el cursor de reproducción</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Beats per bar</source>
            <translation>Pulsos por compás</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Estimated. Correct it where the lines miss the beats.</source>
            <translation>Estimado. Corríjalo donde las líneas no coincidan con los pulsos.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Every second beat only</source>
            <translation>Solo uno de cada dos pulsos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>No beat was found yet. Say here what the tempo is.</source>
            <translation>Aún no se ha encontrado ningún pulso. Indique aquí cuál es el tempo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>One more beat between every two</source>
            <translation>Un pulso más entre cada dos</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Your own; it is saved with the project.</source>
            <translation>El suyo propio; se guarda con el proyecto.</translation>
        </message>
    </context>
    <context>
        <name>Tempos</name>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Change tempo</source>
            <translation>Cambiar tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>No even beat was found in this song, so the ruler says the time.</source>
            <translation>No se ha encontrado un pulso regular en esta canción, así que la regla muestra el tiempo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Say what its tempo is: View, Ruler, Tempo…</source>
            <translation>Indique cuál es su tempo: Ver, Regla, Tempo…</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>A card of the family MDX-Net needs a file that holds the network.</source>
            <translation>Una ficha de la familia MDX-Net necesita un archivo que contenga la red.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental in little time, also without a graphics card.</source>
            <translation>Un instrumental completo en poco tiempo, también sin tarjeta gráfica.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental with few holes where the voice was.</source>
            <translation>Un instrumental completo con pocos huecos donde estaba la voz.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental with less hiss than its forerunner v1e.</source>
            <translation>Un instrumental completo con menos siseo que su predecesora v1e.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental, from a file of moderate size.</source>
            <translation>Un instrumental completo, con un archivo de tamaño moderado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>A newer version of Unsung may have it.</source>
            <translation>Puede que una versión más reciente de Unsung la tenga.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A quick first listen, with a licence that is clear.</source>
            <translation>Una primera escucha rápida, con una licencia clara.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>A separation is lost in the passage {0}: the sound is missing. Separate again.</source>
            <translation>Se ha perdido una separación de la sección {0}: falta el audio. Sepárela de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>A separation of the passage {0} was left out: it does not fit the song.</source>
            <translation>Se ha omitido una separación de la sección {0}: no encaja con la canción.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A sound answer for both stems; unlike the Roformers, so good company for them in an ensemble.</source>
            <translation>Un resultado sólido en ambos stems; distinta de los Roformer, así que los complementa bien en un conjunto.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A very full instrumental; a trace of the voice may stay in it.</source>
            <translation>Un instrumental muy completo; puede quedar algún rastro de la voz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0} to the name.</source>
            <translation>Añada {0} al nombre.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0}, or a word.</source>
            <translation>Añada {0} o una palabra.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>All good networks on this computer, averaged over several passes: nearest to the true voice and music, and the slowest.</source>
            <translation>Todas las buenas redes de este equipo, promediadas en varias pasadas: lo más fiel a la voz y la música reales, y lo más lento.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Apple graphics processor</source>
            <translation>Procesador gráfico Apple</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_gan_v1.toml"></location>
            <source>AsymUNetMCT of April 2023: evolved blocks with gated attention, slow; needs its published checkpoint.</source>
            <translation>AsymUNetMCT de abril de 2023: bloques evolucionados con atención con compuertas, lenta; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Average of all networks, by weight: the best choice where they are about equally good.</source>
            <translation>Promedio de todas las redes, según su peso: la mejor opción cuando son más o menos igual de buenas.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>Balanced</source>
            <translation>Equilibrado</translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Basic (no network)</source>
            <translation>Básica (sin red)</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>Best</source>
            <translation>Máxima calidad</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>CC BY-NC 4.0, by its page.</source>
            <translation>CC BY-NC 4.0, según su página.</translation>
        </message>
        <message>
            <location filename="../../app/audio/fades.py"></location>
            <source>Cannot crossfade {0} into {1}.</source>
            <translation>No se puede hacer un fundido cruzado de {0} a {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <location filename="../../app/tasks/download_file.py"></location>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot download {0}</source>
            <translation>No se puede descargar {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Cannot import {0}</source>
            <translation>No se puede importar {0}</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Cannot keep the audio in the cache</source>
            <translation>No se puede guardar el audio en la caché</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot read {0}</source>
            <translation>No se puede leer {0}</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot read “{0}”</source>
            <translation>No se puede leer “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot remove {0}</source>
            <translation>No se puede eliminar {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot replace {0}</source>
            <translation>No se puede reemplazar {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Cannot save into “{0}”</source>
            <translation>No se puede guardar en “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>Cannot save the project</source>
            <translation>No se puede guardar el proyecto</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot save “{0}”</source>
            <translation>No se puede guardar “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot unpack “{0}”</source>
            <translation>No se puede desempaquetar “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Cannot write into {0}</source>
            <translation>No se puede escribir en {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Cannot write {0}</source>
            <translation>No se puede escribir {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot write “{0}”</source>
            <translation>No se puede escribir “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Check that it is connected, then press Play again.</source>
            <translation>Compruebe que está conectada y pulse Reproducir de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>Check the connection to the internet and the clock, then try again.</source>
            <translation>Compruebe la conexión a internet y el reloj, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>Check the connection to the internet and try again.</source>
            <translation>Compruebe la conexión a internet e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Check the path.</source>
            <translation>Compruebe la ruta.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Checking the separations</source>
            <translation>Comprobando las separaciones</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Checking {0} …</source>
            <translation>Comprobando {0} …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose WAV or FLAC.</source>
            <translation>Elija WAV o FLAC.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has a sound track.</source>
            <translation>Elija un archivo que tenga una pista de sonido.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has more.</source>
            <translation>Elija un archivo que tenga más.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose a file {0}.</source>
            <translation>Elija un archivo {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose a file.</source>
            <translation>Elija un archivo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose an audio or video file.</source>
            <translation>Elija un archivo de audio o de vídeo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Choose another file, or get this one again from where it came.</source>
            <translation>Elija otro archivo o consiga este de nuevo de donde procede.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder or change its permissions.</source>
            <translation>Elija otra carpeta o cambie sus permisos.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder.</source>
            <translation>Elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Choose another network or the device “cpu”.</source>
            <translation>Elija otra red o el dispositivo “cpu”.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Choose another network or the device “cpu”; if it happens again, install the card anew.</source>
            <translation>Elija otra red o el dispositivo “cpu”; si vuelve a ocurrir, instale la ficha de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose another network, or add that card.</source>
            <translation>Elija otra red o añada esa ficha.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Choose another output.</source>
            <translation>Elija otra salida.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}, or one of several, as cuda:1.</source>
            <translation>Elija auto, {0}, o uno de varios, como cuda:1.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}.</source>
            <translation>Elija auto, {0}.</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>Choose one of {0}.</source>
            <translation>Elija entre {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose one of: {0}.</source>
            <translation>Elija entre: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose the checkpoint file in it.</source>
            <translation>Elija el archivo de checkpoint que contiene.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>Choose the checkpoint that belongs to this card.</source>
            <translation>Elija el checkpoint que corresponde a esta ficha.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Choose the file that the project was made from.</source>
            <translation>Elija el archivo con el que se creó el proyecto.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose the sample rate {0}, or another format.</source>
            <translation>Elija la frecuencia de muestreo {0} u otro formato.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>Choose the settings file that came with this very checkpoint.</source>
            <translation>Elija el archivo de configuración que venía con este mismo checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose “auto” or “cpu”, or install a PyTorch built for it and its driver.</source>
            <translation>Elija “auto” o “cpu”, o instale un PyTorch compilado para él y su controlador.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Clean vocals of almost any song; the one to begin with.</source>
            <translation>Voz limpia de casi cualquier canción; la mejor para empezar.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>Cleanest instrumental</source>
            <translation>Instrumental más limpio</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>Close it there, or save under another name.</source>
            <translation>Ciérrelo allí o guarde con otro nombre.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Close other programs, choose a smaller network, or the device “cpu” in the settings.</source>
            <translation>Cierre otros programas, elija una red más pequeña o el dispositivo “cpu” en la configuración.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Close other programs, or choose a smaller network.</source>
            <translation>Cierre otros programas o elija una red más pequeña.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Close the other program or choose another output, then press Play again.</source>
            <translation>Cierre el otro programa o elija otra salida, y después pulse Reproducir de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Combining …</source>
            <translation>Combinando …</translation>
        </message>
        <message>
            <location filename="../../app/separation/disagreement.py"></location>
            <source>Comparing the networks …</source>
            <translation>Comparando las redes …</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect it or choose another output, then press Play again.</source>
            <translation>Conéctela o elija otra salida, y después pulse Reproducir de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect loudspeakers or headphones, then press Play again.</source>
            <translation>Conecte altavoces o auriculares y pulse Reproducir de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Connect loudspeakers or headphones, then press Play to go on.</source>
            <translation>Conecte altavoces o auriculares y pulse Reproducir para continuar.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Convert it to WAV or FLAC with another program.</source>
            <translation>Conviértalo a WAV o FLAC con otro programa.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Copy it again, or pack the project again.</source>
            <translation>Cópielo de nuevo o empaquete el proyecto otra vez.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>Copy or download it again.</source>
            <translation>Cópielo o descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Copying the checkpoint …</source>
            <translation>Copiando el checkpoint …</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Do not use this file; fetch the checkpoint from its author.</source>
            <translation>No use este archivo; consiga el checkpoint de su autor.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>Do not use this file; fetch the network from its author.</source>
            <translation>No use este archivo; consiga la red de su autor.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Download it by hand from {0}; then import it, or put the file {1} into {2}.</source>
            <translation>Descárguelo manualmente de {0}; después impórtelo o ponga el archivo {1} en {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloaded {0}</source>
            <translation>Descargada {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloading ({0} of {1} MB) …</source>
            <translation>Descargando ({0} de {1} MB) …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloading {0} ({1} of {2} MB) …</source>
            <translation>Descargando {0} ({1} de {2} MB) …</translation>
        </message>
        <message>
            <location filename="../../app/ui/opening.py"></location>
            <source>Drawing the waveforms</source>
            <translation>Dibujando las formas de onda</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>Each zone must be a multiple of its patch.</source>
            <translation>Cada zona debe ser un múltiplo de su parche.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Export as WAV or FLAC.</source>
            <translation>Exporte como WAV o FLAC.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>Export as WAV.</source>
            <translation>Exporte como WAV.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Export or record it again.</source>
            <translation>Expórtelo o grábelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Export the file again from the program that made it, as 16 or 24 bit.</source>
            <translation>Exporte de nuevo el archivo desde el programa que lo creó, en 16 o 24 bits.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>FLAC holds up to {0} channels at up to {1} Hz.</source>
            <translation>FLAC admite hasta {0} canales a un máximo de {1} Hz.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>Fast</source>
            <translation>Rápido</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <location filename="../../app/networks/onnx_session.py"></location>
            <location filename="../../app/separation/trial.py"></location>
            <source>Fetch it again, or another one.</source>
            <translation>Descárguelo de nuevo, o use otro.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>Fetch it again, or another one; Unsung has not run it.</source>
            <translation>Descárguelo de nuevo, o use otro; Unsung no lo ha ejecutado.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Fetch it again.</source>
            <translation>Descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Fetch the checkpoint that the card names.</source>
            <translation>Descargue el checkpoint que indica la ficha.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Fetch the settings file again from where the checkpoint comes from.</source>
            <translation>Descargue de nuevo el archivo de configuración de donde procede el checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>Finding out what the network needs …</source>
            <translation>Averiguando qué necesita la red …</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Finishing …</source>
            <translation>Terminando …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Free some space and try again; what came so far is kept.</source>
            <translation>Libere espacio e inténtelo de nuevo; lo ya descargado se conserva.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Free some space on the disk of {0}.</source>
            <translation>Libere espacio en el disco de {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Free some space or choose another folder.</source>
            <translation>Libere espacio o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Free some space, or set UNSUNG_CACHE to a folder that can be written.</source>
            <translation>Libere espacio o asigne a UNSUNG_CACHE una carpeta en la que se pueda escribir.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Full vocals with breaths and endings of words.</source>
            <translation>Voz completa, con respiraciones y finales de palabra.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Full, airy vocals from a very large network.</source>
            <translation>Voz completa y con aire, de una red muy grande.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Fuller vocals than Kim's network, which it was trained further from.</source>
            <translation>Voz más completa que la de la red de Kim, a partir de la cual se siguió entrenando.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>Fullest vocals</source>
            <translation>Voz más completa</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>Get the file again, or open what could be read.</source>
            <translation>Consiga el archivo de nuevo o abra lo que se pudo leer.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Give the file a shorter name.</source>
            <translation>Dé al archivo un nombre más corto.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>Half of “n_fft” is not a multiple of {0} “chunk_size”.</source>
            <translation>La mitad de “n_fft” no es múltiplo de {0} “chunk_size”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of {0}.</source>
            <translation>La mitad de “n_fft” no es múltiplo de {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads” after {0} halvings.</source>
            <translation>La mitad de “n_fft” no es múltiplo de “num_heads” tras {0} divisiones por dos.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads”.</source>
            <translation>La mitad de “n_fft” no es múltiplo de “num_heads”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>If it is one of them all the same, import it with the command line and “--stem vocals” or “--stem accompaniment”, and “--output” with the name of the output.</source>
            <translation>Si a pesar de todo es una de ellas, impórtela desde la línea de comandos con “--stem vocals” o “--stem accompaniment”, y “--output” con el nombre de la salida.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Import the .onnx file again.</source>
            <translation>Importe de nuevo el archivo .onnx.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>Import {0}, the one of the four that is for vocals.</source>
            <translation>Importe {0}, la única de las cuatro que es para la voz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Imported</source>
            <translation>Importada</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>In the settings, “{0}” has an impossible value.</source>
            <translation>En la configuración, “{0}” tiene un valor imposible.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” has invalid numbers.</source>
            <translation>En {0}, “{1}” contiene números no válidos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” holds no plain numbers.</source>
            <translation>En {0}, “{1}” no contiene números simples.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Install Unsung again, or add a card.</source>
            <translation>Instale Unsung de nuevo o añada una ficha.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install Unsung again.</source>
            <translation>Instale Unsung de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install it with: {0}</source>
            <translation>Instálelo con: {0}</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Instrumental</source>
            <translation>Instrumental</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Intel graphics processor</source>
            <translation>Procesador gráfico Intel</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>It is here already.</source>
            <translation>Ya está aquí.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>It is not known whether a newer version is out: {0}.</source>
            <translation>No se sabe si hay una versión más reciente: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Keeping the separations</source>
            <translation>Guardando las separaciones</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v9.toml"></location>
            <source>Listens to its own result for the passage before; a section takes as long as all before it. Needs its published checkpoint.</source>
            <translation>Escucha su propio resultado del pasaje anterior; una sección tarda lo mismo que todo lo que la precede. Necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Loading “{0}” …</source>
            <translation>Cargando “{0}” …</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>MIT, by its page.</source>
            <translation>MIT, según su página.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <source>MP3 holds one or two channels at 8 to 48 kHz.</source>
            <translation>MP3 admite uno o dos canales de 8 a 48 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>Max</source>
            <translation>Máximo</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Measuring the peak</source>
            <translation>Midiendo el pico</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>Measuring the song …</source>
            <translation>Midiendo la canción …</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>Median</source>
            <translation>Mediana</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Memory is too small for “{0}” as planned</source>
            <translation>La memoria no basta para “{0}” según lo previsto</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>Min</source>
            <translation>Mínimo</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Mixture</source>
            <translation>Mezcla</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation>Tarjeta gráfica NVIDIA o AMD</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v6.toml"></location>
            <source>Nine levels with chained attention in more channels than v7; needs its published checkpoint.</source>
            <translation>Nueve niveles con atención encadenada en más canales que v7; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v7.toml"></location>
            <source>Nine levels with chained attention; needs its published checkpoint.</source>
            <translation>Nueve niveles con atención encadenada; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>No licence file. The project asks to honour the MIT licence by giving credit to UVR and its developers.</source>
            <translation>Sin archivo de licencia. El proyecto pide respetar la licencia MIT mencionando a UVR y a sus desarrolladores.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>No network is installed.</source>
            <translation>No hay ninguna red instalada.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>No statement of its own; published by a project under the MIT licence. It was trained on MUSDB18-HQ, whose songs are for research only.</source>
            <translation>Sin indicación propia; publicada por un proyecto bajo la licencia MIT. Se entrenó con MUSDB18-HQ, cuyas canciones son solo para investigación.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Not certain: other projects quote it as MIT, another record of its page says that none is stated.</source>
            <translation>No es segura: otros proyectos la citan como MIT; otro registro de su página dice que no se indica ninguna.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Not known: no statement was found where it is published.</source>
            <translation>No se conoce: no se encontró ninguna indicación donde se publica.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <source>OGG holds one or two channels at 8 to 192 kHz.</source>
            <translation>OGG admite uno o dos canales de 8 a 192 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>On Debian or Ubuntu, run: {0}</source>
            <translation>En Debian o Ubuntu, ejecute: {0}</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Once “{0}” is connected again, the next Play uses it.</source>
            <translation>Cuando “{0}” se conecte de nuevo, la próxima reproducción la usará.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Only networks that you imported or downloaded can be removed.</source>
            <translation>Solo se pueden eliminar las redes importadas o descargadas.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Open an earlier copy of it, if there is one.</source>
            <translation>Abra una copia anterior, si existe.</translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>Open the song again.</source>
            <translation>Abra la canción de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>Open the song again; what is missing is then made anew.</source>
            <translation>Abra la canción de nuevo; lo que falta se creará otra vez.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Opus holds one or two channels at 48 kHz.</source>
            <translation>Opus admite uno o dos canales a 48 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Packing</source>
            <translation>Empaquetando</translation>
        </message>
        <message>
            <location filename="../../app/playback/transport.py"></location>
            <source>Playback stopped because the sound could not be read. {0}</source>
            <translation>La reproducción se ha detenido porque no se ha podido leer el audio. {0}</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”, or choose another output.</source>
            <translation>Pulse Reproducir para continuar con “{0}” o elija otra salida.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”.</source>
            <translation>Pulse Reproducir para continuar con “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Put that file beside the checkpoint and import it again; in the window, dropping it is enough.</source>
            <translation>Ponga ese archivo junto al checkpoint e impórtelo de nuevo; en la ventana basta con soltarlo.</translation>
        </message>
        <message>
            <source>Put that file beside the checkpoint, or drop it here as well.</source>
            <translation type="vanished">Ponga ese archivo junto al checkpoint o suéltelo aquí también.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Put the file {0} into {1}, or import it.</source>
            <translation>Ponga el archivo {0} en {1} o impórtelo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Reading the checkpoint …</source>
            <translation>Leyendo el checkpoint …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Reading the separations</source>
            <translation>Leyendo las separaciones</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Reading “{0}”</source>
            <translation>Leyendo “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Recognising the network …</source>
            <translation>Reconociendo la red …</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Remove [published] from the card {0}.toml.</source>
            <translation>Quite [published] de la ficha {0}.toml.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Remove the card, and import the file again.</source>
            <translation>Elimine la ficha e importe el archivo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Remove the file and fetch it again.</source>
            <translation>Elimine el archivo y descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <location filename="../../app/catalog/presets.py"></location>
            <source>Repair or remove that file.</source>
            <translation>Repare o elimine ese archivo.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>Repair that file, or install Unsung again.</source>
            <translation>Repare ese archivo o instale Unsung de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Repair the card {0}.toml or install it anew.</source>
            <translation>Repare la ficha {0}.toml o instálela de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Say it: import it with the command line and “--stem vocals” or “--stem accompaniment”.</source>
            <translation>Indíquelo: impórtelo desde la línea de comandos con “--stem vocals” o “--stem accompaniment”.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v4.toml"></location>
            <source>Sees phases beside magnitudes, of May 2023; needs its published checkpoint.</source>
            <translation>Tiene en cuenta las fases además de las magnitudes, de mayo de 2023; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Separated</source>
            <translation>Separada</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/published_pieces.py"></location>
            <source>Separating as published …</source>
            <translation>Separando tal como se publicó …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Separating this song needs {0} GB of disk space, but only {1} GB are free.</source>
            <translation>Separar esta canción requiere {0} GB de espacio en disco, pero solo hay {1} GB libres.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating …</source>
            <translation>Separando …</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating … (channels {0}, one group after the other)</source>
            <translation>Separando … (canales {0}, un grupo tras otro)</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>Set an HTTP proxy in the system or in HTTPS_PROXY, or none, and try again.</source>
            <translation>Configure un proxy HTTP en el sistema o en HTTPS_PROXY, o ninguno, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Show where it is now, or bring it back.</source>
            <translation>Indique dónde está ahora o vuelva a ponerla en su sitio.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v8.toml"></location>
            <source>Six levels that keep seeing the mixture; needs its published checkpoint.</source>
            <translation>Seis niveles que no dejan de ver la mezcla; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v1.toml"></location>
            <source>Six levels with one attention map each; the first published generation, needs its checkpoint.</source>
            <translation>Seis niveles con un mapa de atención cada uno; la primera generación publicada, necesita su checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v2b.toml"></location>
            <source>Six levels with twelve attention maps each; needs its published checkpoint.</source>
            <translation>Seis niveles con doce mapas de atención cada uno; necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../models/cards/unsung_compact.toml"></location>
            <source>Small and quick: a neural network trained on freely licensed audio only.</source>
            <translation>Pequeña y rápida: una red neuronal entrenada solo con audio de licencia libre.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_batch.py"></location>
            <source>Song {0} of {1}: {2}</source>
            <translation>Canción {0} de {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the PortAudio library is missing.</source>
            <translation>No se puede reproducir sonido: falta la biblioteca PortAudio.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the Python package “sounddevice” is missing.</source>
            <translation>No se puede reproducir sonido: falta el paquete de Python “sounddevice”.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/local_engine.py"></location>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting</source>
            <translation>Iniciando</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting; about {0}</source>
            <translation>Iniciando; aprox. {0}</translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Takes what is in the centre and does not repeat for the voice: quick, without any download, but it leaves much behind.</source>
            <translation>Toma por voz lo que está en el centro y no se repite: rápida y sin descargas, pero deja mucho sin separar.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>The answer about newer versions cannot be understood.</source>
            <translation>No se entiende la respuesta sobre versiones más recientes.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>The audio has an invalid sample (not a finite number) at {0}.</source>
            <translation>El audio tiene una muestra no válida (no es un número finito) en {0}.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>The best single network on this computer, with longer blends from chunk to chunk.</source>
            <translation>La mejor red individual de este equipo, con transiciones más largas entre fragmentos.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>The bridge's channels are not a multiple of “num_heads”.</source>
            <translation>Los canales del puente no son múltiplo de “num_heads”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The card does not describe a network of this family.</source>
            <translation>La ficha no describe una red de esta familia.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>The card does not describe the network in {0}.</source>
            <translation>La ficha no describe la red de {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} cannot be used: {1}.</source>
            <translation>La ficha {0} no se puede usar: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} has an impossible stem, rate, chunk or context.</source>
            <translation>La ficha {0} tiene un stem, una frecuencia, un fragmento o un contexto imposibles.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>The catalogue {0} cannot be used, at “{1}”: {2}.</source>
            <translation>El catálogo {0} no se puede usar, en “{1}”: {2}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>The checkpoint does not fit: {0}.</source>
            <translation>El checkpoint no encaja: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The checkpoint of “{0}” is not on this computer.</source>
            <translation>El checkpoint de “{0}” no está en este equipo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it holds program code besides weights.</source>
            <translation>El checkpoint {0} no se puede leer: contiene código de programa además de pesos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it is damaged.</source>
            <translation>El checkpoint {0} no se puede leer: está dañado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it would unpack to more than it is.</source>
            <translation>El checkpoint {0} no se puede leer: al desempaquetarse ocuparía más de lo que es.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The checkpoint {0} claims more weights than it holds.</source>
            <translation>El checkpoint {0} declara más pesos de los que contiene.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The checkpoint {0} does not belong to “{1}”.</source>
            <translation>El checkpoint {0} no corresponde a “{1}”.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} does not hold the weights of a network.</source>
            <translation>El checkpoint {0} no contiene los pesos de una red.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} is damaged or not the one expected.</source>
            <translation>El checkpoint {0} está dañado o no es el esperado.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>The checkpoint {0} is empty.</source>
            <translation>El checkpoint {0} está vacío.</translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>The decoded audio is no longer in the cache.</source>
            <translation>El audio decodificado ya no está en la caché.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows.</source>
            <translation>El archivo no contiene ninguna red que Unsung conozca.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows; closest is {0}, but {1}.</source>
            <translation>El archivo no contiene ninguna red que Unsung conozca; la más parecida es {0}, pero {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>The file {0} cannot be read.</source>
            <translation>El archivo {0} no se puede leer.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>The file {0} cannot be read: it is no ONNX network, or damaged.</source>
            <translation>El archivo {0} no se puede leer: no es una red ONNX o está dañado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The file {0} cannot be read: it is no checkpoint.</source>
            <translation>El archivo {0} no se puede leer: no es un checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is no settings file.</source>
            <translation>El archivo {0} no es un archivo de configuración.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is too large for a settings file.</source>
            <translation>El archivo {0} es demasiado grande para ser un archivo de configuración.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The fullest instrumental; it may hiss where the voice was.</source>
            <translation>El instrumental más completo; puede sisear donde estaba la voz.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The instrumental in little time; an older sibling of HQ 5.</source>
            <translation>El instrumental en poco tiempo; hermana mayor de HQ 5.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The kind of sound in “{0}” is not known.</source>
            <translation>No se conoce el tipo de sonido de “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>The largest network needs {0} GB of memory, but only {1} GB are free.</source>
            <translation>La red más grande necesita {0} GB de memoria, pero solo hay {1} GB libres.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone, from a file of moderate size.</source>
            <translation>Solo la voz principal, con un archivo de tamaño moderado.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone; backing vocals stay with the instruments.</source>
            <translation>Solo la voz principal; los coros se quedan con los instrumentos.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone; worth trying where harmonies follow it closely.</source>
            <translation>Solo la voz principal; merece la pena probarla donde las armonías la siguen de cerca.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>The loudest network at each moment and pitch, weights do not count: least of this stem is lost, but more of the other one comes along.</source>
            <translation>La red más fuerte en cada momento y altura, los pesos no cuentan: es lo que menos pierde de este stem, pero deja pasar más del otro.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>The middle of all networks at each moment and pitch, by weight: with three or more, what only one of them gets wrong is left out.</source>
            <translation>El valor central de todas las redes en cada momento y altura, según su peso: con tres o más, se descarta lo que solo una de ellas hace mal.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>The music with as little voice left in it as possible; some of the music goes with the voice.</source>
            <translation>La música con la menor cantidad posible de voz; parte de la música se va con la voz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has a brace that belongs to no field.</source>
            <translation>El nombre tiene una llave que no pertenece a ningún campo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has nothing but empty fields.</source>
            <translation>El nombre solo contiene campos vacíos.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name is empty.</source>
            <translation>El nombre está vacío.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>The names are listed by: cards list</source>
            <translation>Para ver los nombres: cards list</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>The names are listed by: cards list --available</source>
            <translation>Para ver los nombres: cards list --available</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>The network has no output “{0}”.</source>
            <translation>La red no tiene ninguna salida “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The network is for {0} channels, and Unsung has two.</source>
            <translation>La red es para {0} canales, y Unsung tiene dos.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>The network makes no sound of music.</source>
            <translation>La red no genera sonido a partir de la música.</translation>
        </message>
        <message>
            <location filename="../../app/networks/onnx_session.py"></location>
            <source>The network {0} cannot be run: {1}.</source>
            <translation>La red {0} no se puede ejecutar: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, fails: {1}.</source>
            <translation>La red, {0}, falla: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, makes no sound of five seconds of sound.</source>
            <translation>La red, {0}, no genera sonido a partir de cinco segundos de sonido.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>The number of bands cannot be halved that often.</source>
            <translation>El número de bandas no se puede dividir por dos tantas veces.</translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>The overview of this audio is damaged.</source>
            <translation>La vista general de este audio está dañada.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was cut at the end of the song.</source>
            <translation>La sección {0} se ha recortado al final de la canción.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was left out: it begins after the end of the song.</source>
            <translation>La sección {0} se ha omitido: empieza después del final de la canción.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/presets.py"></location>
            <source>The preset {0} cannot be used: {1}.</source>
            <translation>El ajuste predefinido {0} no se puede usar: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project as it was is kept as “{0}”.</source>
            <translation>El proyecto anterior se conserva como “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The project file is damaged: {0}.</source>
            <translation>El archivo del proyecto está dañado: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project is read-only: {0}</source>
            <translation>El proyecto es de solo lectura: {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>The proxy that this computer is set to use cannot be used: {0}.</source>
            <translation>El proxy que este equipo debe usar no se puede usar: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>The quietest network at each moment and pitch, weights do not count: least of the other stem is left in, but some of this one goes missing.</source>
            <translation>La red más débil en cada momento y altura, los pesos no cuentan: es lo que menos deja del otro stem, pero falta algo de este.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v10.toml"></location>
            <source>The research line's temporal U-net frame transformer: thorough, slow without a GPU, needs its published checkpoint.</source>
            <translation>El transformador de tramas con U-Net temporal de la línea de investigación: minuciosa, lenta sin GPU, necesita su checkpoint publicado.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” contains invalid numbers.</source>
            <translation>El resultado de “{0}” contiene números no válidos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” has the wrong length.</source>
            <translation>El resultado de “{0}” tiene una longitud incorrecta.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The separation of the song is lost: its sound is missing. Separate again.</source>
            <translation>Se ha perdido la separación de la canción: falta su audio. Sepárela de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The separation of the song was left out: it is of another length.</source>
            <translation>Se ha omitido la separación de la canción: tiene otra longitud.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>The separation process stopped unexpectedly (code {0}).</source>
            <translation>El proceso de separación se ha detenido inesperadamente (código {0}).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_build.py"></location>
            <source>The settings do not describe a network of the kind {0}: {1}.</source>
            <translation>La configuración no describe una red del tipo {0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings do not say what the network estimates.</source>
            <translation>La configuración no indica qué estima la red.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The settings file describes no network that Unsung knows.</source>
            <translation>El archivo de configuración no describe ninguna red que Unsung conozca.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} cannot be read.</source>
            <translation>El archivo de configuración {0} no se puede leer.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} holds program code besides settings.</source>
            <translation>El archivo de configuración {0} contiene código de programa además de opciones.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings have an impossible length.</source>
            <translation>La configuración tiene una longitud imposible.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings have too many values.</source>
            <translation>La configuración tiene demasiados valores.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The settings of “{0}” do not fit its network: {1}.</source>
            <translation>La configuración de “{0}” no encaja con su red: {1}.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>The small network alone, once: for a first impression, or for a slow computer.</source>
            <translation>Solo la red pequeña, una vez: para una primera impresión o para un equipo lento.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>The song of this project, “{0}”, is not where it was.</source>
            <translation>La canción de este proyecto, “{0}”, no está donde estaba.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>The song that comes with Unsung is missing.</source>
            <translation>Falta la canción que viene con Unsung.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of one separation is missing. Separate again.</source>
            <translation>Falta el audio de una separación. Separe de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of {0} separations is missing. Separate again.</source>
            <translation>Falta el audio de {0} separaciones. Separe de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output</source>
            <translation>La salida de audio</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output could not be opened ({0}).</source>
            <translation>No se ha podido abrir la salida de audio ({0}).</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output does not take stereo.</source>
            <translation>La salida de audio no admite estéreo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output is used by another program or was unplugged.</source>
            <translation>Otro programa está usando la salida de audio o se ha desconectado.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output takes no usual sample rate.</source>
            <translation>La salida de audio no admite ninguna frecuencia de muestreo habitual.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}”</source>
            <translation>La salida de audio “{0}”</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output “{0}” is not connected.</source>
            <translation>La salida de audio “{0}” no está conectada.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}” is not connected; {1} is used.</source>
            <translation>La salida de audio “{0}” no está conectada; se usa {1}.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The video “{0}” has no sound.</source>
            <translation>El vídeo “{0}” no tiene sonido.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>The voice with all that any network hears of it; more of the music comes along.</source>
            <translation>La voz con todo lo que cualquier red oye de ella; arrastra algo más de música.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There are {0}.</source>
            <translation>Existen {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is a network “{0}” already.</source>
            <translation>Ya existe una red “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>There is an autosave newer than the project.</source>
            <translation>Hay un guardado automático más reciente que el proyecto.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no card “{0}”.</source>
            <translation>No existe la ficha “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no ensemble rule “{0}”.</source>
            <translation>No existe la regla de conjunto “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There is no field “{0}” for names.</source>
            <translation>No existe el campo “{0}” para los nombres.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is no file {0}.</source>
            <translation>No existe el archivo {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>There is no network “{0}” in the catalogue.</source>
            <translation>No hay ninguna red “{0}” en el catálogo.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>There is no network “{0}”.</source>
            <translation>No hay ninguna red “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>There is not enough memory to run “{0}”.</source>
            <translation>No hay memoria suficiente para ejecutar “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>This checkpoint needs the settings file (.yaml) that belongs to it.</source>
            <translation>Este checkpoint necesita el archivo de configuración (.yaml) que le corresponde.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>This computer has no sound output.</source>
            <translation>Este equipo no tiene ninguna salida de audio.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>This computer has no {0} that PyTorch can use.</source>
            <translation>En este equipo falta un dispositivo que PyTorch pueda usar: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>This network estimates neither vocals nor accompaniment, but: {0}.</source>
            <translation>Esta red no estima ni la voz ni el acompañamiento, sino: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>This project was made by a newer version of Unsung (format {0}; this version reads up to {1}).</source>
            <translation>Este proyecto se creó con una versión más reciente de Unsung (formato {0}; esta versión lee hasta el {1}).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: it describes one with more weights than the checkpoint has.</source>
            <translation>Este archivo de configuración corresponde a otra red: describe una con más pesos de los que tiene el checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: it describes {0}, and the checkpoint is of {1}.</source>
            <translation>Este archivo de configuración corresponde a otra red: describe {0}, y el checkpoint es de {1}.</translation>
        </message>
        <message>
            <source>This settings file belongs to another network: {0}</source>
            <translation type="vanished">Este archivo de configuración corresponde a otra red: {0}</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: {0}.</source>
            <translation>Este archivo de configuración corresponde a otra red: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Tried</source>
            <translation>Probada</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>Try again later.</source>
            <translation>Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>Try again; if it happens again, close other programs to free memory.</source>
            <translation>Inténtelo de nuevo; si vuelve a ocurrir, cierre otros programas para liberar memoria.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Try another folder.</source>
            <translation>Pruebe con otra carpeta.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Trying “{0}” on five seconds of sound …</source>
            <translation>Probando “{0}” con cinco segundos de sonido …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Two files would have the name “{0}”.</source>
            <translation>Dos archivos tendrían el nombre “{0}”.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Unpack it first.</source>
            <translation>Desempaquételo primero.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Unpacking</source>
            <translation>Desempaquetando</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Unsung never runs code from checkpoints; get a file with the weights alone.</source>
            <translation>Unsung nunca ejecuta código de checkpoints; consiga un archivo que contenga solo los pesos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Unsung never runs code from checkpoints; get the .safetensors file of this Demucs from {0}.</source>
            <translation>Unsung nunca ejecuta código de checkpoints; consiga el archivo .safetensors de este Demucs en {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Unsung never runs code from settings files; get a file with the settings alone.</source>
            <translation>Unsung nunca ejecuta código de archivos de configuración; consiga un archivo que contenga solo las opciones.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>Unsung runs Hybrid Transformer Demucs: htdemucs and htdemucs_ft, from {0}.</source>
            <translation>Unsung ejecuta Hybrid Transformer Demucs: htdemucs y htdemucs_ft, de {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>Unsung runs MDX-Net of convolutions and dense layers only.</source>
            <translation>Unsung solo ejecuta redes MDX-Net de convoluciones y capas densas.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Unsung runs the published frame transformers; fetch the checkpoint again if it is one of them.</source>
            <translation>Unsung ejecuta los Frame Transformers publicados; descargue el checkpoint de nuevo si es uno de ellos.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>Update Unsung, then open it again.</source>
            <translation>Actualice Unsung y ábralo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Use a version without copy protection, such as a CD or a bought download.</source>
            <translation>Use una versión sin protección anticopia, como un CD o una descarga comprada.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Vocals</source>
            <translation>Voz</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals and instrumental of equal care, each with an output of its own.</source>
            <translation>Voz e instrumental con el mismo cuidado, cada uno con su propia salida.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals and instrumental of one network, each full.</source>
            <translation>Voz e instrumental de una sola red, ambos completos.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in little time, also without a graphics card.</source>
            <translation>Voz en poco tiempo, también sin tarjeta gráfica.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in little time; an early favourite.</source>
            <translation>Voz en poco tiempo; una de las primeras favoritas.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in the manner of Kim's network, with a licence that is clear.</source>
            <translation>Voz al estilo de la red de Kim, con una licencia clara.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals of a network that also knows drums and bass, faster than SCNet XL.</source>
            <translation>Voz de una red que también conoce la batería y el bajo, más rápida que SCNet XL.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals of a network that also knows drums and bass; good company for Roformers.</source>
            <translation>Voz de una red que también conoce la batería y el bajo; complementa bien a los Roformer.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals quickly, with a licence that is clear.</source>
            <translation>Voz rápidamente, con una licencia clara.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals with little of the instruments left in them.</source>
            <translation>Voz con pocos restos de los instrumentos.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals with their quiet details, from a file of moderate size.</source>
            <translation>Voz con sus detalles sutiles, con un archivo de tamaño moderado.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals; a sibling of 1297 that errs elsewhere, for ensembles.</source>
            <translation>Voz; hermana de 1297 que se equivoca en otros sitios, para conjuntos.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals; an early Mel-Band Roformer, for comparison and for ensembles.</source>
            <translation>Voz; un Mel-Band Roformer temprano, para comparar y para conjuntos.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_lock.py"></location>
            <source>Waiting for another download of {0} …</source>
            <translation>Esperando a otra descarga de {0} …</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/engine_turn.py"></location>
            <source>Waiting until the networks are free …</source>
            <translation>Esperando a que las redes estén libres …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write fields like {0}.</source>
            <translation>Escriba los campos así: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write one, such as {0}.</source>
            <translation>Escriba uno, como {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>Write seconds or minutes, as 83.5 or 1:23.5.</source>
            <translation>Escriba segundos o minutos, como 83.5 o 1:23.5.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Writing {0}</source>
            <translation>Escribiendo {0}</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>at {0}</source>
            <translation>en {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it answered {0}</source>
            <translation>respondió {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it cannot be reached</source>
            <translation>no se puede acceder</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it does not exist</source>
            <translation>no existe</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not give the file to anybody</source>
            <translation>no da el archivo a nadie</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not have the file</source>
            <translation>no tiene el archivo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not have the file any more</source>
            <translation>ya no tiene el archivo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it has another file now</source>
            <translation>ahora tiene otro archivo</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>it has “{0}”, which the network does not know</source>
            <translation>tiene “{0}”, que la red no conoce</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it is a folder</source>
            <translation>es una carpeta</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it is busy (it answered {0})</source>
            <translation>está ocupado (respondió {0})</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>it is not a file</source>
            <translation>no es un archivo</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>it is not a project of Unsung</source>
            <translation>no es un proyecto de Unsung</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it may not give the file to you</source>
            <translation>no puede darle el archivo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends another stretch than was asked for</source>
            <translation>envía un tramo distinto del solicitado</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends more than the file</source>
            <translation>envía más que el archivo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to an address that is none</source>
            <translation>redirige a una dirección no válida</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to an address that is not encrypted</source>
            <translation>redirige a una dirección sin cifrar</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to other addresses without end</source>
            <translation>redirige sin fin a otras direcciones</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends the file packed, which nobody asked for</source>
            <translation>envía el archivo comprimido sin que se le pidiera</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends what cannot be understood</source>
            <translation>lo que envía no se entiende</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sent a web page in the place of the file</source>
            <translation>envió una página web en lugar del archivo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it stopped sending</source>
            <translation>dejó de enviar</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it wants a password</source>
            <translation>pide una contraseña</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>its certificate cannot be trusted: {0}</source>
            <translation>su certificado no es de confianza: {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>its file has another size ({0} bytes)</source>
            <translation>su archivo tiene otro tamaño ({0} bytes)</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>its file is too large ({0} bytes)</source>
            <translation>su archivo es demasiado grande ({0} bytes)</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>its name is too long</source>
            <translation>su nombre es demasiado largo</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>part of its path is a file</source>
            <translation>parte de su ruta es un archivo</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>permission was denied</source>
            <translation>permiso denegado</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>processor</source>
            <translation>procesador</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>the connection ended early</source>
            <translation>la conexión terminó antes de tiempo</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>the connection was lost</source>
            <translation>se perdió la conexión</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>the default output</source>
            <translation>la salida predeterminada</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is full</source>
            <translation>el disco está lleno</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is read-only</source>
            <translation>el disco es de solo lectura</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>the network needs “{0}”, which it lacks</source>
            <translation>la red necesita “{0}”, que le falta</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>the proxy does not let us through</source>
            <translation>el proxy no permite el paso</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>what it sends is damaged, or another file</source>
            <translation>lo que envía está dañado o es otro archivo</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>your disk quota is used up</source>
            <translation>se ha agotado la cuota de disco</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} (karaoke)</source>
            <translation>{0} (karaoke)</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1} Hz.</source>
            <translation>{0} no admite {1} Hz.</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1}.</source>
            <translation>{0} no admite {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} claims more weights than it holds.</source>
            <translation>{0} declara más pesos de los que contiene.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>{0} could not be downloaded. {1}</source>
            <translation>No se ha podido descargar {0}. {1}</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} does not describe its network.</source>
            <translation>{0} no describe su red.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} does not hold {1}.</source>
            <translation>{0} no admite {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} does not say how much it sees at once.</source>
            <translation>{0} no indica cuánto ve de una vez.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} does not say whether it estimates the vocals or the instrumental.</source>
            <translation>{0} no indica si estima la voz o el instrumental.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} has an operation that Unsung does not allow: “{1}”.</source>
            <translation>{0} tiene una operación que Unsung no permite: “{1}”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} has no bins from {1} to {2}.</source>
            <translation>{0} no tiene bandas de {1} a {2}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} has sizes that no network has.</source>
            <translation>{0} tiene tamaños que no tiene ninguna red.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds graphs within graphs (“{1}”).</source>
            <translation>{0} contiene grafos dentro de grafos (“{1}”).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds more than a network: functions or training.</source>
            <translation>{0} contiene algo más que una red: funciones o entrenamiento.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds no more than {1} channels.</source>
            <translation>{0} no admite más de {1} canales.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds numbers in a form that Unsung does not read.</source>
            <translation>{0} contiene números en una forma que Unsung no lee.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds up to {1}, not {2}.</source>
            <translation>{0} admite hasta {1}, no {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds {1} only, not {2}.</source>
            <translation>{0} solo admite {1}, no {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is a folder.</source>
            <translation>{0} es una carpeta.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} is an older or packed Demucs (“{1}”).</source>
            <translation>{0} es un Demucs antiguo o empaquetado (“{1}”).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: it makes “{1}” twice.</source>
            <translation>{0} está dañado: genera “{1}” dos veces.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: its operation “{1}” has impossible sizes.</source>
            <translation>{0} está dañado: su operación “{1}” tiene tamaños imposibles.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: nothing makes its result.</source>
            <translation>{0} está dañado: nada genera su resultado.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is no MDX-Net: it takes no spectrum of two channels.</source>
            <translation>{0} no es una red MDX-Net: no admite un espectro de dos canales.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} is no MDX-Net: it takes {1} inputs, not one.</source>
            <translation>{0} no es una red MDX-Net: tiene {1} entradas, no una.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is no MDX-Net: its result is not of the size of what enters it.</source>
            <translation>{0} no es una red MDX-Net: su resultado no tiene el tamaño de lo que recibe.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is no checkpoint by its name.</source>
            <translation>{0} no es un checkpoint, a juzgar por su nombre.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} is the network of htdemucs_ft for the stem “{1}”.</source>
            <translation>{0} es la red de htdemucs_ft para el stem “{1}”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is too large for a network.</source>
            <translation>{0} es demasiado grande para ser una red.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} kHz</source>
            <translation>{0} kHz</translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} needs at least one repetition, one column apart.</source>
            <translation>{0} necesita al menos una repetición, a una columna de distancia.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} needs program code beside itself: {1}.</source>
            <translation>{0} necesita código de programa adicional: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>{0} separations are lost in the passage {1}: the sound is missing. Separate again.</source>
            <translation>Se han perdido {0} separaciones de la sección {1}: falta el audio. Sepárela de nuevo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} stopped working; it may have been unplugged.</source>
            <translation>{0} ha dejado de funcionar; puede que se haya desconectado.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} wants to read other files of this computer.</source>
            <translation>{0} pretende leer otros archivos de este equipo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged, and there is no other.</source>
            <translation>{0} se ha desconectado y no hay ninguna otra.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged. Playback stands still.</source>
            <translation>{0} se ha desconectado. La reproducción está detenida.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>{0}, again and again</source>
            <translation>{0}, una y otra vez</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>{0}, imported from {1}.</source>
            <translation>{0}, importada de {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on chunk by chunk.</source>
            <translation>{0}: se continúa fragmento a fragmento.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on on the processor.</source>
            <translation>{0}: se continúa en el procesador.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with shorter chunks.</source>
            <translation>{0}: se continúa con fragmentos más cortos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with {1} chunks at a time.</source>
            <translation>{0}: se continúa con {1} fragmentos a la vez.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>{0}: {1}.</source>
            <translation>{0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>“chunk_size” is not a multiple of “num_heads”.</source>
            <translation>“chunk_size” no es múltiplo de “num_heads”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“expansions” needs {0} numbers.</source>
            <translation>“expansions” necesita {0} números.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“heads” or “dropout” is impossible.</source>
            <translation>“heads” o “dropout” es imposible.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v8.py"></location>
            <source>“hidden” needs {0} numbers.</source>
            <translation>“hidden” necesita {0} números.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“hop_length” is more than half of “n_fft”.</source>
            <translation>“hop_length” es más de la mitad de “n_fft”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>“in_channels” is not {0} times “out_channels”.</source>
            <translation>“in_channels” no es {0} veces “out_channels”.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>“level_channels” and “level_maps” differ in length or are empty.</source>
            <translation>“level_channels” y “level_maps” difieren en longitud o están vacíos.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“num_heads” is not even; the last level has half as many.</source>
            <translation>“num_heads” no es par; el último nivel tiene la mitad.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“widths”, “blocks” and “halve_time” differ in length.</source>
            <translation>“widths”, “blocks” y “halve_time” difieren en longitud.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“zones” must end by half of “n_fft”, with as many “patches”.</source>
            <translation>“zones” debe terminar en la mitad de “n_fft” como máximo, con tantos “patches” como zonas.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <location filename="../../app/ui/texts.py"></location>
            <source>“{0}”</source>
            <translation>“{0}”</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>“{0}” came with the program and stays.</source>
            <translation>“{0}” viene con el programa y no se puede eliminar.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>“{0}” cannot be run as a published program does.</source>
            <translation>“{0}” no se puede ejecutar como lo hace un programa publicado.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” contains no sound: its length is zero.</source>
            <translation>“{0}” no contiene sonido: su duración es cero.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” does not end in {1}.</source>
            <translation>“{0}” no termina en {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed since the project was saved.</source>
            <translation>“{0}” ha cambiado desde que se guardó el proyecto.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed; the project has its sound still. Bring the file back.</source>
            <translation>“{0}” ha cambiado; el proyecto aún conserva su audio. Recupere el archivo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only 1 sound stream.</source>
            <translation>“{0}” solo tiene 1 pista de sonido.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only {1} sound streams.</source>
            <translation>“{0}” solo tiene {1} pistas de sonido.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” has shape {1}, and the network needs {2}</source>
            <translation>“{0}” tiene la forma {1}, y la red necesita {2}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is a packed project.</source>
            <translation>“{0}” es un proyecto empaquetado.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is a picture.</source>
            <translation>“{0}” es una imagen.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is copy-protected.</source>
            <translation>“{0}” está protegido contra copia.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is damaged or incomplete: {1} of {2} could be read.</source>
            <translation>“{0}” está dañado o incompleto: se ha podido leer {1} de {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is damaged, cut off or not a project of Unsung.</source>
            <translation>“{0}” está dañado, cortado o no es un proyecto de Unsung.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>“{0}” is damaged, or no project that Unsung packed.</source>
            <translation>“{0}” está dañado o no es un proyecto empaquetado por Unsung.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” is damaged; its last autosave was opened instead.</source>
            <translation>“{0}” está dañado; en su lugar se ha abierto su último guardado automático.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is empty (0 bytes).</source>
            <translation>“{0}” está vacío (0 bytes).</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>“{0}” is incomplete: its end is missing.</source>
            <translation>“{0}” está incompleto: falta el final.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is missing; the project has its sound still. Bring the file back.</source>
            <translation>Falta “{0}”; el proyecto aún conserva su audio. Recupere el archivo.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is no setting of {1}.</source>
            <translation>“{0}” no es una opción de {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>“{0}” is no stem.</source>
            <translation>“{0}” no es un stem.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a device.</source>
            <translation>“{0}” no es un dispositivo.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a precision.</source>
            <translation>“{0}” no es una precisión.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” is not a tensor</source>
            <translation>“{0}” no es un tensor</translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>“{0}” is not a time.</source>
            <translation>“{0}” no es un tiempo.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” is not an audio file, or it is damaged from its beginning.</source>
            <translation>“{0}” no es un archivo de audio o está dañado desde el principio.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is not the song of this project: its sound is another.</source>
            <translation>“{0}” no es la canción de este proyecto: su audio es otro.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>“{0}” is open in another window.</source>
            <translation>“{0}” está abierto en otra ventana.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, neither true nor false.</source>
            <translation>“{0}” es {1}, ni verdadero ni falso.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, not positive whole numbers.</source>
            <translation>“{0}” es {1}, no números enteros positivos.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>“{0}” needs the network family “{1}”, which is not known.</source>
            <translation>“{0}” necesita la familia de redes “{1}”, que no se conoce.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>“{0}” needs {1} MB on the disk with {2}, and {3} MB are free.</source>
            <translation>“{0}” necesita {1} MB en el disco de {2}, y hay {3} MB libres.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” was decoded anew; another decoder made the project's separations.</source>
            <translation>“{0}” se ha decodificado de nuevo; las separaciones del proyecto se hicieron con otro decodificador.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>“{0}” was recovered.</source>
            <translation>“{0}” se ha recuperado.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Loop from {0} to {1}.</source>
            <translation>Bucle de {0} a {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>No song is open.</source>
            <translation>No hay ninguna canción abierta.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Playback waits for the separation.</source>
            <translation>La reproducción espera a la separación.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/timeline.py"></location>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>{0}, {1} long. Playhead at {2}. Shown from {3} to {4}. Heard: {5}.</source>
            <translation>{0}, duración {1}. Cursor de reproducción en {2}. Se muestra de {3} a {4}. Suena: {5}.</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Hear {0} ({1})</source>
            <translation>Escuchar {0} ({1})</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Mute</source>
            <translation>Silencio</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume {0} %</source>
            <translation>Volumen {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>What is heard</source>
            <translation>Qué se escucha</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>{0}×</source>
            <translation>{0}×</translation>
        </message>
    </context>
    <context>
        <name>UnsavedDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Cancel</source>
            <translation>&amp;Cancelar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Don't save</source>
            <translation>&amp;No guardar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save all</source>
            <translation>&amp;Guardar todo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of {0} songs?</source>
            <translation>¿Guardar los cambios de {0} canciones?</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of “{0}”?</source>
            <translation>¿Guardar los cambios de “{0}”?</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>They are lost if you do not save them.</source>
            <translation>Si no se guardan, se perderán.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Unsaved changes</source>
            <translation>Cambios sin guardar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>and {0} more</source>
            <translation>y {0} más</translation>
        </message>
    </context>
    <context>
        <name>Updates</name>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Asking whether a newer version is out…</source>
            <translation>Consultando si hay una versión más reciente…</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Open page</source>
            <translation>Abrir página</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>This copy of Unsung does not know where to ask for newer versions.</source>
            <translation>Esta copia de Unsung no sabe dónde consultar si hay versiones más recientes.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Unsung {0} is out.</source>
            <translation>Ha salido Unsung {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have the newest version, {0}.</source>
            <translation>Tiene la versión más reciente, {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have version {0}. Look where you got it from.</source>
            <translation>Tiene la versión {0}. Consulte el sitio de donde la obtuvo.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have {0}. Nothing is downloaded by itself.</source>
            <translation>Tiene la versión {0}. No se descarga nada automáticamente.</translation>
        </message>
    </context>
    <context>
        <name>WeightBox</name>
        <message>
            <location filename="../../app/ui/dialogs/member_row.py"></location>
            <source>How much this network counts, next to the others</source>
            <translation>Cuánto cuenta esta red en relación con las demás</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../app/ui/welcome.py"></location>
            <source>This one is “Francium” by Software-Entwicklungskit (CC0).</source>
            <translation>Esta es “Francium”, de Software-Entwicklungskit (CC0).</translation>
        </message>
    </context>
    <context>
        <name>WhatCombo</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Loop, {0} to {1}</source>
            <translation>Bucle, de {0} a {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Sections, each in a file of its own ({0})</source>
            <translation>Secciones, cada una en su propio archivo ({0})</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Selection, {0} to {1}</source>
            <translation>Selección, de {0} a {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What to export</source>
            <translation>Qué exportar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole song, {0}</source>
            <translation>Canción completa, {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole songs</source>
            <translation>Canciones completas</translation>
        </message>
    </context>
</TS>
