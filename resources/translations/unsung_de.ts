<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>About Unsung</source>
            <translation>Über Unsung</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Cards and settings: {0}
Cache and log: {1}</source>
            <translation>Karten und Einstellungen: {0}
Cache und Protokoll: {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Takes the voice out of a song, on this computer: nothing is sent anywhere. Qt for Python is used under the LGPL; the licence of each network is told by its card.</source>
            <translation>Trennt den Gesang vom Rest eines Songs, auf diesem Computer: Es wird nichts verschickt. Qt for Python wird unter der LGPL verwendet; die Lizenz jedes Netzes steht in seiner Karte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Version {0} · Python {1} · Qt {2}</source>
            <translation>Version {0} · Python {1} · Qt {2}</translation>
        </message>
    </context>
    <context>
        <name>ActionModel</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>checked</source>
            <translation>aktiviert</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>not available now</source>
            <translation>zurzeit nicht verfügbar</translation>
        </message>
    </context>
    <context>
        <name>ActionPainter</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>{0} · not available now</source>
            <translation>{0} · zurzeit nicht verfügbar</translation>
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
            <translation>Ü&amp;ber Unsung</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;All frequencies</source>
            <translation>&amp;Alle Frequenzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Automatic</source>
            <translation>&amp;Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Backwards, faster each time</source>
            <translation>&amp;Rückwärts, jedes Mal schneller</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Bars</source>
            <translation>&amp;Takte</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Beats</source>
            <translation>&amp;Schläge</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Both</source>
            <translation>&amp;Beides</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Cancel</source>
            <translation>A&amp;bbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Colours of the stems</source>
            <translation>&amp;Farben der Stems</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Dark</source>
            <translation>D&amp;unkel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Delete section</source>
            <translation>Abschnitt &amp;löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Find action…</source>
            <translation>&amp;Aktion suchen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Forwards, faster each time</source>
            <translation>&amp;Vorwärts, jedes Mal schneller</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Frequency scale</source>
            <translation>&amp;Frequenzskala</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Grey</source>
            <translation>&amp;Grau</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Highest frequency</source>
            <translation>&amp;Höchste Frequenz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;History…</source>
            <translation>&amp;Verlauf…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Import network…</source>
            <translation>Netz &amp;importieren…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Intel graphics processor</source>
            <translation>&amp;Intel-Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;List of songs</source>
            <translation>S&amp;ongliste</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Logarithmic</source>
            <translation>&amp;Logarithmisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop</source>
            <translation>Sch&amp;leife</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop section</source>
            <translation>Abschnitt als &amp;Schleife</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Magma</source>
            <translation>&amp;Magma</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mark section</source>
            <translation>Abschnitt &amp;markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mel</source>
            <translation>&amp;Mel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mute vocals</source>
            <translation>Gesang &amp;stumm</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;NVIDIA or AMD graphics card</source>
            <translation>&amp;NVIDIA- oder AMD-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Next section</source>
            <translation>&amp;Nächster Abschnitt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Nothing</source>
            <translation>&amp;Aus</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pack project…</source>
            <translation>Projekt &amp;packen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Play</source>
            <translation>&amp;Abspielen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Playback</source>
            <translation>&amp;Wiedergabe</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Previous section</source>
            <translation>&amp;Voriger Abschnitt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Processor</source>
            <translation>&amp;Prozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Quit</source>
            <translation>Been&amp;den</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Range of levels</source>
            <translation>Pege&amp;lbereich</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Re-separate section</source>
            <translation>Abschnitt neu &amp;trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Run networks on</source>
            <translation>&amp;Netze ausführen auf</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Separate</source>
            <translation>&amp;Trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Time</source>
            <translation>&amp;Zeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;User guide</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Viridis</source>
            <translation>&amp;Viridis</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Waveform</source>
            <translation>&amp;Wellenform</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Zero crossings</source>
            <translation>&amp;Nulldurchgänge</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second back</source>
            <translation>1 Sekunde zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second forward</source>
            <translation>1 Sekunde vor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, b&amp;float16</source>
            <translation>16 Bit, b&amp;float16</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, float&amp;16</source>
            <translation>16 Bit, float&amp;16</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>32 &amp;bit</source>
            <translation>32 &amp;Bit</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds back</source>
            <translation>5 Sekunden zurück</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds forward</source>
            <translation>5 Sekunden vor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Apple &amp;graphics processor</source>
            <translation>Apple-&amp;Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ask whether a newer version is out; nothing is downloaded</source>
            <translation>Nachsehen, ob es eine neuere Version gibt; heruntergeladen wird nichts</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning earlier</source>
            <translation>Anfang früher</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning later</source>
            <translation>Anfang später</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;hoose what is heard</source>
            <translation>&amp;Gehörtes wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;lose song</source>
            <translation>Song s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Check for u&amp;pdates…</source>
            <translation>Nach &amp;Updates suchen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Colours as the s&amp;ystem</source>
            <translation>Farben wie im S&amp;ystem</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Correct the tempo and say where the first beat is</source>
            <translation>Tempo korrigieren und den ersten Schlag festlegen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Differe&amp;nce lane</source>
            <translation>&amp;Differenzspur</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;nsemble…</source>
            <translation>Ense&amp;mble…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;xport all separated songs…</source>
            <translation>Alle getrennten Songs e&amp;xportieren…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End earlier</source>
            <translation>Ende früher</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End later</source>
            <translation>Ende später</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Find any action by a few words, and start it</source>
            <translation>Jede Aktion mit ein paar Wörtern finden und starten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>First s&amp;teps</source>
            <translation>&amp;Erste Schritte</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;100 dB</source>
            <translation>Ab −&amp;100 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;80 dB</source>
            <translation>Ab −&amp;80 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −1&amp;20 dB</source>
            <translation>Ab −1&amp;20 dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Get, try and remove networks</source>
            <translation>Netze laden, ausprobieren und entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Go to where the networks differ, and select it</source>
            <translation>Zur nächsten Stelle gehen, an der die Netze sich widersprechen, und sie auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear &amp;previous take</source>
            <translation>&amp;Vorigen Take anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation>Alles gleich laut hören, damit der Vergleich nicht täuscht</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear ne&amp;xt take</source>
            <translation>&amp;Nächsten Take anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;1</source>
            <translation>Take &amp;1 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;2</source>
            <translation>Take &amp;2 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;3</source>
            <translation>Take &amp;3 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;4</source>
            <translation>Take &amp;4 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;5</source>
            <translation>Take &amp;5 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;6</source>
            <translation>Take &amp;6 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;7</source>
            <translation>Take &amp;7 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;8</source>
            <translation>Take &amp;8 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;9</source>
            <translation>Take &amp;9 anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;difference</source>
            <translation>&amp;Differenz anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;instrumental</source>
            <translation>&amp;Instrumental anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;mixture</source>
            <translation>&amp;Mischung anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;vocals</source>
            <translation>&amp;Gesang anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the takes of the section in turn, at the same place</source>
            <translation>Die Takes des Abschnitts der Reihe nach anhören, an derselben Stelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what lies &amp;beneath</source>
            <translation>&amp;Darunterliegendes anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what sections change; only while its lane is shown</source>
            <translation>Anhören, was die Abschnitte ändern; nur bei eingeblendeter Differenzspur</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what the chosen network makes of ten seconds at the playhead</source>
            <translation>Anhören, was das gewählte Netz aus zehn Sekunden an der Abspielposition macht</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear without choosing</source>
            <translation>Anhören, ohne zu wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>L&amp;inear</source>
            <translation>L&amp;inear</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Language, colours, networks and disk</source>
            <translation>Sprache, Farben, Netze und Speicherplatz</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Let several networks work together</source>
            <translation>Mehrere Netze zusammenarbeiten lassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Li&amp;ght</source>
            <translation>H&amp;ell</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>List every step, to go back to any of them</source>
            <translation>Alle Schritte auflisten, um zu einem zurückzukehren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>M&amp;ute instrumental</source>
            <translation>Instrumental s&amp;tumm</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ma&amp;tch loudness</source>
            <translation>Lau&amp;theit angleichen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Make a section of what is selected, or of the loop</source>
            <translation>Aus der Auswahl oder der Schleife einen Abschnitt machen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Mo&amp;ve</source>
            <translation>Vers&amp;chieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song &amp;down</source>
            <translation>Song nach &amp;unten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song u&amp;p</source>
            <translation>Song nach &amp;oben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Network li&amp;brary…</source>
            <translation>Netzbib&amp;liothek…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Next &amp;suspicious passage</source>
            <translation>Nächste &amp;fragliche Stelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Open &amp;folder…</source>
            <translation>&amp;Ordner öffnen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play from a little before the section, or before the playhead</source>
            <translation>Etwas vor dem Abschnitt oder der Abspielposition beginnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play with pre-&amp;roll</source>
            <translation>Mit &amp;Vorlauf abspielen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Pre&amp;view networks here</source>
            <translation>&amp;Netze hier vorhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Precisi&amp;on of networks</source>
            <translation>&amp;Genauigkeit der Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Previous s&amp;uspicious passage</source>
            <translation>Vorige f&amp;ragliche Stelle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further down in the list</source>
            <translation>Den Song in der Liste nach unten schieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further up in the list; songs are separated in its order</source>
            <translation>Den Song in der Liste nach oben schieben; getrennt wird in dieser Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>R&amp;uler</source>
            <translation>L&amp;ineal</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Read about what has the keyboard now</source>
            <translation>Nachlesen, was es mit dem gerade aktiven Bereich auf sich hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ren&amp;ame section</source>
            <translation>Abschnitt &amp;umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Repeat the marked range, or the whole song</source>
            <translation>Den markierten Bereich oder den ganzen Song wiederholen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;ections and takes</source>
            <translation>&amp;Abschnitte und Takes</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;huttle</source>
            <translation>S&amp;huttle</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;olo and mute</source>
            <translation>S&amp;olo und Stumm</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;pectrogram</source>
            <translation>S&amp;pektrogramm</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Sa&amp;ve project</source>
            <translation>Projekt &amp;speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save pro&amp;ject as…</source>
            <translation>Projekt speichern &amp;unter…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save the song and all that was decided about it</source>
            <translation>Den Song und alle Entscheidungen dazu speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Se&amp;ction</source>
            <translation>Ab&amp;schnitt</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;earlier</source>
            <translation>Abschnitt &amp;früher</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;later</source>
            <translation>Abschnitt &amp;später</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select as far as the playhead</source>
            <translation>Bis zur Abspielposition auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select from the playhead on</source>
            <translation>Ab der Abspielposition auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;begins here</source>
            <translation>Auswahl &amp;beginnt hier</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;ends here</source>
            <translation>Auswahl &amp;endet hier</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate &amp;all songs</source>
            <translation>&amp;Alle Songs trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate every song that is not separated in this way, one after the other</source>
            <translation>Nacheinander alle Songs trennen, die noch nicht so getrennt sind</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate this section again, with the network chosen for it</source>
            <translation>Diesen Abschnitt mit dem dafür gewählten Netz neu trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show the first steps below the song</source>
            <translation>Die ersten Schritte unter dem Song einblenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show waveform and spectrogram</source>
            <translation>Wellenform und Spektrogramm zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show what sections change of the vocals, to see and to hear</source>
            <translation>Sehen und hören, was die Abschnitte am Gesang ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Snap &amp;to</source>
            <translation>E&amp;inrasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;instrumental</source>
            <translation>&amp;Instrumental solo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;vocals</source>
            <translation>&amp;Gesang solo</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spectrogram &amp;colours</source>
            <translation>Fa&amp;rben des Spektrogramms</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spl&amp;it at the playhead</source>
            <translation>&amp;An der Abspielposition teilen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop and go back to the beginning</source>
            <translation>Anhalten und zum Anfang zurückkehren</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop what is being done</source>
            <translation>Den laufenden Vorgang abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take a downloaded checkpoint into the list of networks</source>
            <translation>Einen heruntergeladenen Checkpoint in die Liste der Netze aufnehmen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take the vocals and the music of this song apart</source>
            <translation>Gesang und Musik dieses Songs voneinander trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Te&amp;mpo…</source>
            <translation>Te&amp;mpo…</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;beginning</source>
            <translation>Zum An&amp;fang</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;end</source>
            <translation>Zum &amp;Ende</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Whole &amp;song</source>
            <translation>Ganzer &amp;Song</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the project with all of its sound into one file, for another computer</source>
            <translation>Das Projekt mit allen Audiodaten in eine einzige Datei schreiben, für einen anderen Computer</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems of every separated song to files</source>
            <translation>Die Stems aller getrennten Songs in Dateien schreiben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems to files</source>
            <translation>Die Stems in Dateien schreiben</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Added section “{0}”, from {1} to {2}.</source>
            <translation>Abschnitt „{0}“ angelegt, von {1} bis {2}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: take {0}.</source>
            <translation>Nur angehört, nicht gewählt: Take {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: what lies beneath.</source>
            <translation>Nur angehört, nicht gewählt: was darunter liegt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the preview.</source>
            <translation>Vorhören läuft.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the song as it is decided.</source>
            <translation>Zu hören: der Song mit allen Entscheidungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: {0}.</source>
            <translation>Zu hören: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Opened “{0}”.</source>
            <translation>„{0}“ geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Removed section “{0}”.</source>
            <translation>Abschnitt „{0}“ entfernt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Separating “{0}”.</source>
            <translation>„{0}“ wird getrennt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Take {0} of section “{1}” is ready.</source>
            <translation>Take {0} des Abschnitts „{1}“ ist fertig.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated by {1} %.</source>
            <translation>„{0}“ ist zu {1} % getrennt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated.</source>
            <translation>„{0}“ ist getrennt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}”: {1}</source>
            <translation>„{0}“: {1}</translation>
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
            <translation>Nach oben oder unten ziehen, um die Frequenzen des Abschnitts zu ändern</translation>
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
            <translation>Übersteuert: lauter als Vollaussteuerung. Zum Zurücksetzen klicken.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Clipping</source>
            <translation>Übersteuerung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Lights up when the sound clips</source>
            <translation>Leuchtet auf, wenn der Ton übersteuert</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Actions</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find action</source>
            <translation>Aktion suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find an action by a few words</source>
            <translation>Eine Aktion mit ein paar Wörtern finden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>No action has “{0}”.</source>
            <translation>Keine Aktion enthält „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now</source>
            <translation>Zurzeit nicht verfügbar</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now: {0}</source>
            <translation>Zurzeit nicht verfügbar: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Up and Down choose, Enter starts, Esc closes.</source>
            <translation>Pfeiltasten wählen, Enter startet, Esc schließt.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>A section of “{0}” that was being separated is not marked any more.</source>
            <translation>Ein Abschnitt von „{0}“, der gerade getrennt wurde, ist nicht mehr markiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Drop songs, or a folder that has some in it.</source>
            <translation>Legen Sie Songs ab oder einen Ordner, der welche enthält.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open a folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open songs and projects</source>
            <translation>Songs und Projekte öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Songs and projects ({0} {1});;Audio files ({0});;Projects ({1});;All files (*)</source>
            <translation>Songs und Projekte ({0} {1});;Audiodateien ({0});;Projekte ({1});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>There is neither a song nor a project in {0}.</source>
            <translation>In {0} gibt es weder einen Song noch ein Projekt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>This is about “{0}”.</source>
            <translation>Das betrifft „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>What was computed is kept; separating goes on from there.</source>
            <translation>Was berechnet wurde, bleibt erhalten; die Trennung geht dort weiter.</translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Play</source>
            <translation>&amp;Abspielen</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Report</source>
            <translation>Be&amp;richt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;Save…</source>
            <translation>&amp;Speichern…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>&amp;What were you doing? (optional)</source>
            <translation>&amp;Was haben Sie gerade getan? (optional)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>C&amp;lose</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>C&amp;ontinue</source>
            <translation>Wei&amp;terarbeiten</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>For example: I pressed Separate twice.</source>
            <translation>Zum Beispiel: Ich habe zweimal auf „Trennen“ geklickt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>It holds versions, what happened, and the end of the log; paths and names are taken out. Nothing is sent: copy or save it if you want to pass it on.</source>
            <translation>Er enthält Versionen, was passiert ist und das Ende des Protokolls; Pfade und Namen sind entfernt. Es wird nichts verschickt: Kopieren oder speichern Sie ihn, wenn Sie ihn weitergeben möchten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Report of a mistake</source>
            <translation>Fehlerbericht</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Something went wrong in Unsung, and it is our mistake.</source>
            <translation>In Unsung ist etwas schiefgegangen, und es ist unser Fehler.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Text (*.txt)</source>
            <translation>Text (*.txt)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is being put together…</source>
            <translation>Der Bericht wird zusammengestellt…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is on the clipboard.</source>
            <translation>Der Bericht ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>The report is saved as “{0}”.</source>
            <translation>Der Bericht ist als „{0}“ gespeichert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Unsung report.txt</source>
            <translation>Unsung-Bericht.txt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Unsung stopped unexpectedly the last time.</source>
            <translation>Unsung wurde beim letzten Mal unerwartet beendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>What was separated and decided until then is kept.</source>
            <translation>Was bis dahin getrennt und entschieden war, ist erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>What were you doing? (optional)</source>
            <translation>Was haben Sie gerade getan? (optional)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Your changes are written down. You can go on working.</source>
            <translation>Ihre Änderungen sind gesichert. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Your changes could not be written down. Save your projects before you go on.</source>
            <translation>Ihre Änderungen konnten nicht gesichert werden. Speichern Sie Ihre Projekte, bevor Sie weiterarbeiten.</translation>
        </message>
    </context>
    <context>
        <name>Crashes</name>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>Show report…</source>
            <translation>Bericht zeigen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>There is a report of it. Nothing is sent anywhere.</source>
            <translation>Es gibt einen Bericht dazu. Es wird nichts verschickt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/crashes.py"></location>
            <source>Unsung stopped unexpectedly the last time.</source>
            <translation>Unsung wurde beim letzten Mal unerwartet beendet.</translation>
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
            <translation>Enthält</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Crossfade</source>
            <translation>Überblendung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Highest frequency</source>
            <translation>Höchste Frequenz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Louder or softer vocals; what they lose goes to the instrumental</source>
            <translation>Gesang lauter oder leiser; was er verliert, bekommt das Instrumental</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Lowest frequency</source>
            <translation>Tiefste Frequenz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>No vocals here</source>
            <translation>Kein Gesang</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only these frequencies</source>
            <translation>Nur diese Frequenzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only vocals here</source>
            <translation>Nur Gesang</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Time in which the section comes in and goes out, inside its edges</source>
            <translation>So lange wird der Abschnitt ein- und ausgeblendet, innerhalb seiner Ränder</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals</source>
            <translation>Gesang</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals and music</source>
            <translation>Gesang und Musik</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>What is in this section</source>
            <translation>Was in diesem Abschnitt ist</translation>
        </message>
    </context>
    <context>
        <name>Describe</name>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>And {0} more.</source>
            <translation>Und {0} weitere.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Both stems were turned down by {0} dB, since one of them would have clipped; they still add up to the song at that level.</source>
            <translation>Beide Stems wurden um {0} dB abgesenkt, weil einer sonst übersteuert hätte; zusammen ergeben sie weiterhin den Song mit diesem Pegel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Choose one of them, or let them work together: “Ensemble…”.</source>
            <translation>Wählen Sie eines davon, oder lassen Sie sie zusammenarbeiten: „Ensemble…“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Could not be opened</source>
            <translation>Konnte nicht geöffnet werden</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of one song.</source>
            <translation>{0} Dateien eines Songs exportiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of {1} songs.</source>
            <translation>{0} Dateien von {1} Songs exportiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files.</source>
            <translation>{0} Dateien exportiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0}.</source>
            <translation>{0} exportiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Heard without being chosen: Alt+Enter chooses it, Esc goes back.</source>
            <translation>Nur angehört, nicht gewählt: Alt+Enter wählt es, Esc geht zurück.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Imported {0}.</source>
            <translation>{0} importiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>In {0} of them, all stems were turned down alike, since one would have clipped; they still add up to the song at that level.</source>
            <translation>Bei {0} davon wurden alle Stems gleich weit abgesenkt, weil einer sonst übersteuert hätte; zusammen ergeben sie weiterhin den Song mit diesem Pegel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Mono</source>
            <translation>Mono</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>No section changes anything yet</source>
            <translation>Noch kein Abschnitt ändert etwas</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Not separated yet</source>
            <translation>Noch nicht getrennt</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>One song could not be exported.</source>
            <translation>Ein Song konnte nicht exportiert werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Opening …</source>
            <translation>Wird geöffnet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview</source>
            <translation>Vorhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview: compare with 1, 2 and 3; Esc goes back to the song.</source>
            <translation>Vorhören: mit 1, 2 und 3 vergleichen; Esc führt zum Song zurück.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Ready to separate.</source>
            <translation>Bereit zum Trennen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Selected from {0} to {1}: M marks it as a section.</source>
            <translation>{0} bis {1} ausgewählt: M macht daraus einen Abschnitt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separated: compare with 1, 2 and 3, then export.</source>
            <translation>Getrennt: mit 1, 2 und 3 vergleichen, dann exportieren.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separating …</source>
            <translation>Wird getrennt …</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Stereo</source>
            <translation>Stereo</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>These failed too: {0}.</source>
            <translation>Auch diese sind fehlgeschlagen: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated</source>
            <translation>Wartet auf die Trennung</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated; songs are done in the order of the list.</source>
            <translation>Wartet auf die Trennung; die Songs kommen in der Reihenfolge der Liste dran.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>now − base</source>
            <translation>jetzt − Basis</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>take − chosen</source>
            <translation>Take − gewählt</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1}</source>
            <translation>{0} und {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} other songs were being separated when Unsung stopped.</source>
            <translation>{0} und {1} weitere Songs wurden gerade getrennt, als Unsung beendet wurde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} were being separated when Unsung stopped.</source>
            <translation>{0} und {1} wurden gerade getrennt, als Unsung beendet wurde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} bit</source>
            <translation>{0} Bit</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} channels</source>
            <translation>{0} Kanäle</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} kHz</source>
            <translation>{0} kHz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} songs could not be exported.</source>
            <translation>{0} Songs konnten nicht exportiert werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} was being separated when Unsung stopped.</source>
            <translation>{0} wurde gerade getrennt, als Unsung beendet wurde.</translation>
        </message>
    </context>
    <context>
        <name>DescribeSections</name>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>Base (what lies beneath)</source>
            <translation>Basis (was darunter liegt)</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>The song is not separated yet</source>
            <translation>Der Song ist noch nicht getrennt</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>covers a part</source>
            <translation>deckt nur einen Teil ab</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>from {0} Hz</source>
            <translation>ab {0} Hz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>networks differ by {0} dB</source>
            <translation>Abweichung der Netze: {0} dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>no vocals</source>
            <translation>kein Gesang</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>one network</source>
            <translation>ein Netz</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>only vocals</source>
            <translation>nur Gesang</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>separating, {0} %</source>
            <translation>Trennung {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} dB</source>
            <translation>{0} dB</translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} leads</source>
            <translation>{0} führt</translation>
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
            <translation>Über das Netz</translation>
        </message>
        <message>
            <source>Author</source>
            <translation type="vanished">Urheber</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Cancel download</source>
            <translation>Download abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Choose a network to read about it.</source>
            <translation>Wählen Sie ein Netz, um mehr darüber zu lesen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Estimates</source>
            <translation type="vanished">Schätzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>From</source>
            <translation type="vanished">Von</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>In use</source>
            <translation>In Verwendung</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="vanished">Art</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="vanished">Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove “{0}” and free {1}? What was separated with it stays.</source>
            <translation>„{0}“ entfernen und {1} freigeben? Was damit getrennt wurde, bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Remove “{0}”? What was separated with it stays.</source>
            <translation>„{0}“ entfernen? Was damit getrennt wurde, bleibt.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation type="vanished">Größe</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation type="vanished">Geschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Stop trying</source>
            <translation>Probe beenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Try on my song</source>
            <translation>An meinem Song testen</translation>
        </message>
        <message>
            <source>Type</source>
            <translation type="vanished">Art</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Unsung cannot fetch this one. Get the file from its makers and import it.</source>
            <translation>Dieses Netz kann Unsung nicht laden. Holen Sie die Datei bei ihren Urhebern, und importieren Sie sie.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/detail.py"></location>
            <source>What went wrong</source>
            <translation>Was schiefgegangen ist</translation>
        </message>
    </context>
    <context>
        <name>Droppable</name>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Download it first, then drop the file.</source>
            <translation>Laden Sie die Datei zuerst herunter und legen Sie sie dann ab.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop songs, folders, projects of Unsung, or networks: {0}.</source>
            <translation>Legen Sie Songs, Ordner, Unsung-Projekte oder Netze ab: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the network</source>
            <translation>Ablegen, um das Netz zu importieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the networks</source>
            <translation>Ablegen, um die Netze zu importieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open</source>
            <translation>Ablegen zum Öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open songs and import networks</source>
            <translation>Ablegen, um Songs zu öffnen und Netze zu importieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the project</source>
            <translation>Ablegen, um das Projekt zu öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the songs and projects in this folder</source>
            <translation>Ablegen, um die Songs und Projekte dieses Ordners zu öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>This lies on no disk of this computer.</source>
            <translation>Das liegt auf keinem Laufwerk dieses Computers.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} are neither songs nor projects nor networks.</source>
            <translation>{0} sind weder Songs noch Projekte noch Netze.</translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} is neither a song nor a project nor a network.</source>
            <translation>{0} ist weder ein Song noch ein Projekt noch ein Netz.</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Drop a song here</source>
            <translation>Song hier ablegen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Unsung takes the voice out of a song: you get the vocals and the music apart.</source>
            <translation>Unsung trennt den Gesang vom Rest eines Songs: Sie erhalten Gesang und Musik einzeln.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>WAV, FLAC, MP3, M4A, OGG, Opus, AIFF and many more; or a folder</source>
            <translation>WAV, FLAC, MP3, M4A, OGG, Opus, AIFF und viele mehr; oder ein Ordner</translation>
        </message>
    </context>
    <context>
        <name>EnsembleDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Clean up instrumental-only passages</source>
            <translation>Rein instrumentale Stellen säubern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Ensemble</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>How their results are combined</source>
            <translation>So werden ihre Ergebnisse kombiniert</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks</source>
            <translation>Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks and their weights</source>
            <translation>Netze und ihre Gewichte</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>One network: tick others to combine them.</source>
            <translation>Ein Netz: Haken Sie weitere an, um sie zu kombinieren.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Tick at least one network.</source>
            <translation>Haken Sie mindestens ein Netz an.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Use ensemble</source>
            <translation>Ensemble verwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What the networks hear as voice is combined; the music is the rest.</source>
            <translation>Was die Netze als Gesang hören, wird kombiniert; der Rest ist die Musik.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What they hear as music is combined; the voice is the rest.</source>
            <translation>Was sie als Musik hören, wird kombiniert; der Rest ist der Gesang.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Where a network hears next to no voice, it leaves the music untouched.</source>
            <translation>Wo ein Netz fast keinen Gesang hört, lässt es die Musik unangetastet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Which stem leads</source>
            <translation>Welcher Stem führt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} leads</source>
            <translation>{0} führt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} networks: each takes its own time, one after the other.</source>
            <translation>{0} Netze: Jedes braucht seine eigene Zeit, eines nach dem anderen.</translation>
        </message>
    </context>
    <context>
        <name>Ensembles</name>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged over {0} shifts.</source>
            <translation>Gemittelt über {0} Verschiebungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with inverted polarity.</source>
            <translation>Gemittelt mit umgekehrter Polarität.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with left and right exchanged.</source>
            <translation>Gemittelt mit vertauschten Seiten (links/rechts).</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Changes nothing: these networks run exactly as published.</source>
            <translation>Ändert nichts: Diese Netze laufen genau wie veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Choose others.</source>
            <translation>Wählen Sie andere.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Chunks overlap by {0} %.</source>
            <translation>Blöcke überlappen sich um {0} %.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Instrumental-only passages are cleaned up.</source>
            <translation>Rein instrumentale Stellen werden gesäubert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks hear {0} s on either side of each chunk.</source>
            <translation>Netze hören {0} s zu beiden Seiten jedes Blocks.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks that run exactly as published stay as they are.</source>
            <translation>Netze, die genau wie veröffentlicht laufen, bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes about {0} × the time.</source>
            <translation>Dauert etwa das {0}-Fache.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes no extra time.</source>
            <translation>Dauert nicht länger.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>There is no network “{0}” any more.</source>
            <translation>Es gibt kein Netz „{0}“ mehr.</translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>{0} leads.</source>
            <translation>{0} führt.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>All stems are converted in the same way, so that they still add up. If one would clip, all get the same gain.</source>
            <translation>Alle Stems werden gleich umgewandelt, damit sie zusammen weiterhin den Song ergeben. Würde einer übersteuern, werden alle gleich weit abgesenkt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder.</source>
            <translation>Wählen Sie einen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose at least one stem.</source>
            <translation>Wählen Sie mindestens einen Stem.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export {0} songs</source>
            <translation>{0} Songs exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder for the files</source>
            <translation>Ordner für die Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>No song has the chosen stem.</source>
            <translation>Kein Song hat den gewählten Stem.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Stems</source>
            <translation>Stems</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are as long as what is heard, to the frame. This format leaves out what is hard to hear, so the stems add up nearly, not to the bit.</source>
            <translation>Die Dateien sind samplegenau so lang wie das Gehörte. Dieses Format lässt weg, was kaum zu hören ist; die Stems ergeben zusammen also nur annähernd den Song, nicht bitgenau.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are what is heard, frame for frame. If a stem would clip, all get the same gain, so that they still add up.</source>
            <translation>Die Dateien sind Sample für Sample das Gehörte. Würde ein Stem übersteuern, werden alle gleich weit abgesenkt, damit sie zusammen weiterhin den Song ergeben.</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <location filename="../../app/ui/exports.py"></location>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Estimates</source>
            <translation>Schätzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/facts.py"></location>
            <source>Type</source>
            <translation>Art</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Close other programs and try again.</source>
            <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Something unexpected happened ({0}).</source>
            <translation>Etwas Unerwartetes ist passiert ({0}).</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>There is not enough memory.</source>
            <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Your files are unharmed. Details are in the log in {0}.</source>
            <translation>Ihre Dateien sind unversehrt. Einzelheiten stehen im Protokoll in {0}.</translation>
        </message>
    </context>
    <context>
        <name>FilesBox</name>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>About {0}</source>
            <translation>Etwa {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Files that will be written</source>
            <translation>Dateien, die geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Number and size of the files</source>
            <translation>Anzahl und Größe der Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>{0} files, about {1} together</source>
            <translation>{0} Dateien, zusammen etwa {1}</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close first steps</source>
            <translation>Erste Schritte schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close; “First steps” in the Help menu shows it again</source>
            <translation>Schließen; „Erste Schritte“ im Menü „Hilfe“ zeigt sie wieder</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drop your own song any time.</source>
            <translation>Sie können jederzeit Ihren eigenen Song ablegen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear the mixture, the vocals or the instrumental</source>
            <translation>Mischung, Gesang oder Instrumental anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play and pause</source>
            <translation>Abspielen und anhalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Select a passage, mark it, and separate it again</source>
            <translation>Eine Stelle auswählen, markieren und neu trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate a passage again</source>
            <translation>Eine Stelle neu trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Take vocals and music apart</source>
            <translation>Gesang und Musik trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Write the stems to files</source>
            <translation>Die Stems in Dateien schreiben</translation>
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
            <translation>16 Bit</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>24 bit</source>
            <translation>24 Bit</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>32 bit float</source>
            <translation>32 Bit Float</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>A trace of noise, so that quiet passages fade out cleanly instead of turning rough. Choose “None” only for sound that was 16 bit before and was not changed.</source>
            <translation>Ein Hauch von Rauschen, damit leise Stellen sauber ausklingen, statt rau zu werden. Wählen Sie „Aus“ nur für Ton, der schon vorher 16 Bit hatte und nicht verändert wurde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Best, about {0} kb/s</source>
            <translation>Beste, ca. {0} kbit/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Dither</source>
            <translation>Dither</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>High, about {0} kb/s</source>
            <translation>Hoch, ca. {0} kbit/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Medium, about {0} kb/s</source>
            <translation>Mittel, ca. {0} kbit/s</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>None</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>On (TPDF)</source>
            <translation>Ein (TPDF)</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample format or quality</source>
            <translation>Sample-Format oder Qualität</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Small, about {0} kb/s</source>
            <translation>Klein, ca. {0} kbit/s</translation>
        </message>
    </context>
    <context>
        <name>GuideDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>No page has these words.</source>
            <translation>Keine Seite enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>Search the guide</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/guide.py"></location>
            <source>User guide</source>
            <translation>Handbuch</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Song opened</source>
            <translation>Song geöffnet</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message>
            <location filename="../../app/ui/imports.py"></location>
            <source>Drop it together with the checkpoint that it belongs to.</source>
            <translation>Legen Sie sie zusammen mit dem zugehörigen Checkpoint ab.</translation>
        </message>
        <message>
            <location filename="../../app/ui/imports.py"></location>
            <source>No network waits for the settings file {0}.</source>
            <translation>Kein Netz wartet auf die Einstellungsdatei {0}.</translation>
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
            <translation>Es hat übersteuert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level</source>
            <translation>Pegel</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level in decibels below full scale</source>
            <translation>Pegel in Dezibel unter Vollaussteuerung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Peaks: left {0}, right {1}.</source>
            <translation>Spitzen: links {0}, rechts {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>silence</source>
            <translation>Stille</translation>
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
            <translation>Verfügbar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Came with Unsung</source>
            <translation>Mitgeliefert</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Commercial use</source>
            <translation>Kommerziell</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Downloading {0} %</source>
            <translation>Download {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Installed</source>
            <translation>Installiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>It allows commercial use.</source>
            <translation>Sie erlaubt kommerzielle Nutzung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>It does not allow commercial use.</source>
            <translation>Sie erlaubt keine kommerzielle Nutzung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not commercial</source>
            <translation>Unkommerziell</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not downloaded</source>
            <translation>Nicht geladen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Not measured yet</source>
            <translation>Noch nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>Show library</source>
            <translation>Bibliothek zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Stopping</source>
            <translation>Wird angehalten</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>The lead voice; all else is the rest of the song</source>
            <translation>Die Leadstimme; alles andere ist der Rest des Songs</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>To be imported</source>
            <translation>Zu importieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Unclear</source>
            <translation>Unklar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>Whether it allows commercial use is not known.</source>
            <translation>Ob sie kommerzielle Nutzung erlaubt, ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>checksum not published; that of the first download is kept</source>
            <translation>Prüfsumme nicht veröffentlicht; die des ersten Downloads wird gemerkt</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>checksum published</source>
            <translation>Prüfsumme veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>fast</source>
            <translation>schnell</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>medium</source>
            <translation>mittel</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>size not published</source>
            <translation>Größe nicht veröffentlicht</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>slow</source>
            <translation>langsam</translation>
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
            <translation>{0} im Vergleich; hier noch nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} · {1} · {2}</source>
            <translation>{0} · {1} · {2}</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0} × real time</source>
            <translation>{0} × Echtzeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0}, measured on this computer</source>
            <translation>{0}, auf diesem Computer gemessen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/words.py"></location>
            <source>{0}; the other stem is the rest of the song</source>
            <translation>{0}; der andere Stem ist der Rest des Songs</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>“{0}” is installed, and used from now on.</source>
            <translation>„{0}“ ist installiert und wird ab jetzt verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/library.py"></location>
            <source>“{0}” is installed.</source>
            <translation>„{0}“ ist installiert.</translation>
        </message>
    </context>
    <context>
        <name>LibraryWindow</name>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>All networks</source>
            <translation>Alle Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Import file…</source>
            <translation>Datei importieren…</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Installed</source>
            <translation>Installiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Licence allows commercial use</source>
            <translation>Kommerziell nutzbar</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Network library</source>
            <translation>Netzbibliothek</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Networks</source>
            <translation>Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>No network is like that. Search for less, or show all.</source>
            <translation>Kein Netz passt dazu. Suchen Sie nach weniger, oder zeigen Sie alle.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Not installed</source>
            <translation>Nicht installiert</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Search by name, author, kind or purpose</source>
            <translation>Nach Name, Urheber, Art oder Zweck suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Search networks</source>
            <translation>Netze suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>This computer is offline.</source>
            <translation>Dieser Computer ist offline.</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>Which networks</source>
            <translation>Welche Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/window.py"></location>
            <source>{0} of {1} networks installed  ·  {2} on this disk</source>
            <translation>{0} von {1} Netzen installiert  ·  {2} auf diesem Laufwerk</translation>
        </message>
    </context>
    <context>
        <name>LineList</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>heard now</source>
            <translation>zu hören</translation>
        </message>
    </context>
    <context>
        <name>LinePainter</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>Name</source>
            <translation>Name</translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <location filename="../../app/ui/timeline/look.py"></location>
            <source>Spectrograms from {0} to {1} Hz, from −{2} to 0 dB.</source>
            <translation>Spektrogramme von {0} bis {1} Hz, von −{2} bis 0 dB.</translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation>Alles gleich laut hören, damit der Vergleich nicht täuscht</translation>
        </message>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Measuring the loudness …</source>
            <translation>Lautheit wird gemessen …</translation>
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
            <translation>Gewicht von {0}</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
    </context>
    <context>
        <name>NameRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Album</source>
            <translation>Album</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Artist</source>
            <translation>Interpret</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>As usual</source>
            <translation>Standard</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert a field</source>
            <translation>Feld einfügen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Name of the section</source>
            <translation>Name des Abschnitts</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Names of the files</source>
            <translation>Namen der Dateien</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Network that separated</source>
            <translation>Netz, das getrennt hat</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Number of the section</source>
            <translation>Nummer des Abschnitts</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Stem, such as Vocals</source>
            <translation>Stem, z. B. Vocals</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Title of the song</source>
            <translation>Titel des Songs</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Today’s date</source>
            <translation>Heutiges Datum</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Words, and fields in braces that are filled in for every file</source>
            <translation>Wörter und Felder in geschweiften Klammern, die für jede Datei ausgefüllt werden</translation>
        </message>
    </context>
    <context>
        <name>NetworkCombo</name>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Ensemble…</source>
            <translation>Ensemble…</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Get, try and remove networks</source>
            <translation>Netze laden, ausprobieren und entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Let several networks work together</source>
            <translation>Mehrere Netze zusammenarbeiten lassen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Network library…</source>
            <translation>Netzbibliothek…</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Networks</source>
            <translation>Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
    </context>
    <context>
        <name>NetworkModel</name>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Best at</source>
            <translation>Stärken</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/model.py"></location>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>Networks</name>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Checkpoints of networks ({0});;All files (*)</source>
            <translation>Checkpoints von Netzen ({0});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Import networks</source>
            <translation>Netze importieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Which of the two does it give?</source>
            <translation>Welchen der beiden Stems liefert es?</translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>{0} will be imported as soon as the separation is done.</source>
            <translation>{0} wird importiert, sobald die Trennung fertig ist.</translation>
        </message>
    </context>
    <context>
        <name>Offer</name>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>A larger network than the one that came along can be had: “{0}” by {1}.</source>
            <translation>Es gibt ein größeres Netz als das mitgelieferte: „{0}“ von {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Get it</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>Show library</source>
            <translation>Bibliothek zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>{0} Download: {1}. Speed: {2} beside other networks. Licence: {3} Meanwhile the network that came with Unsung does the work.</source>
            <translation>{0} Download: {1}. Geschwindigkeit: {2} im Vergleich mit anderen Netzen. Lizenz: {3} Bis dahin arbeitet das mitgelieferte Netz.</translation>
        </message>
        <message>
            <location filename="../../app/ui/offer.py"></location>
            <source>“{0}” is being downloaded.</source>
            <translation>„{0}“ wird heruntergeladen.</translation>
        </message>
    </context>
    <context>
        <name>OutputMenu</name>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Looking for outputs …</source>
            <translation>Ausgänge werden gesucht …</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>No output was found</source>
            <translation>Kein Ausgang gefunden</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Sound outp&amp;ut</source>
            <translation>A&amp;udioausgang</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>System default</source>
            <translation>Systemstandard</translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>{0} (not connected)</source>
            <translation>{0} (nicht verbunden)</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Scroll through the song</source>
            <translation>Durch den Song scrollen</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>The whole song: drag the box to scroll, its edges to zoom; double-click: all</source>
            <translation>Der ganze Song: Rahmen ziehen zum Scrollen, Ränder ziehen zum Zoomen; Doppelklick: alles</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Whole song</source>
            <translation>Ganzer Song</translation>
        </message>
    </context>
    <context>
        <name>PresetChoice</name>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Custom</source>
            <translation>Eigene Wahl</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Preset</source>
            <translation>Preset</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Your own choice of networks and settings.</source>
            <translation>Ihre eigene Wahl von Netzen und Einstellungen.</translation>
        </message>
    </context>
    <context>
        <name>Processing</name>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic</source>
            <translation>&amp;Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic: {0}</source>
            <translation>&amp;Automatisch: {0}</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Starting …</source>
            <translation>Wird gestartet …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Stopping …</source>
            <translation>Wird angehalten …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Time left</source>
            <translation>Restzeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting for the separation …</source>
            <translation>Warten auf die Trennung …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be exported …</source>
            <translation>Wartet auf den Export …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be imported …</source>
            <translation>Wartet auf den Import …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be opened …</source>
            <translation>Wartet auf das Öffnen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be packed …</source>
            <translation>Wartet auf das Packen …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be saved …</source>
            <translation>Wartet auf das Speichern …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be separated …</source>
            <translation>Wartet auf die Trennung …</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>about {0} left</source>
            <translation>noch etwa {0}</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>And {0} more.</source>
            <translation>Und {0} weitere.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Audio files ({0});;All files (*)</source>
            <translation>Audiodateien ({0});;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Changes of “{0}” cannot be written down.</source>
            <translation>Änderungen an „{0}“ können nicht gesichert werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Find the song of “{0}”</source>
            <translation>Song von „{0}“ suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Pack project</source>
            <translation>Projekt packen</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed projects</source>
            <translation>Gepackte Projekte</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed “{0}”.</source>
            <translation>„{0}“ gepackt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Projects</source>
            <translation>Projekte</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save project</source>
            <translation>Projekt speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>This is about “{0}”.</source>
            <translation>Das betrifft „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>{0} (read-only)</source>
            <translation>{0} (schreibgeschützt)</translation>
        </message>
    </context>
    <context>
        <name>QualityBox</name>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Another number gives other random shifts</source>
            <translation>Eine andere Zahl ergibt andere zufällige Verschiebungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with inverted polarity</source>
            <translation>Mit umgekehrter Polarität mitteln</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with left and right exchanged</source>
            <translation>Mit vertauschten Seiten (links/rechts) mitteln</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>High, 25 %</source>
            <translation>Hoch, 25 %</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Highest, 50 %</source>
            <translation>Höchste, 50 %</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>How much of each piece of the song is estimated twice and blended</source>
            <translation>Wie viel von jedem Block des Songs doppelt geschätzt und überblendet wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Overlap of chunks</source>
            <translation>Überlappung der Blöcke</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Shifted estimates</source>
            <translation>Verschobene Schätzungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>So many estimates are averaged, each from a slightly moved song</source>
            <translation>So viele Schätzungen werden gemittelt, jede mit leicht verschobenem Song</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Time it takes</source>
            <translation>Zeitaufwand</translation>
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
            <translation>Behalten</translation>
        </message>
    </context>
    <context>
        <name>RateRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As each song</source>
            <translation>Wie der jeweilige Song</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As the song, {0}</source>
            <translation>Wie der Song, {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use the nearest rate</source>
            <translation>Die nächstliegende Rate verwenden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use {0}</source>
            <translation>{0} verwenden</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <location filename="../../app/ui/project_menu.py"></location>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt verwendet</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore changes</source>
            <translation>Änderungen wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>They were written down before Unsung stopped.</source>
            <translation>Sie wurden gesichert, bevor Unsung beendet wurde.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} have changes that were not saved.</source>
            <translation>{0} und {1} haben ungespeicherte Änderungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} other songs have changes that were not saved.</source>
            <translation>{0} und {1} weitere Songs haben ungespeicherte Änderungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} has changes that were not saved.</source>
            <translation>{0} hat ungespeicherte Änderungen.</translation>
        </message>
    </context>
    <context>
        <name>RegionList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
    </context>
    <context>
        <name>SectionBands</name>
        <message>
            <location filename="../../app/ui/section_bands.py"></location>
            <source>Change frequencies of section</source>
            <translation>Frequenzen des Abschnitts ändern</translation>
        </message>
    </context>
    <context>
        <name>SectionLayer</name>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Differences</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Where the networks differ: listen there first</source>
            <translation>Hier widersprechen sich die Netze: zuerst anhören</translation>
        </message>
    </context>
    <context>
        <name>SectionPanel</name>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Drag across a lane, then press M: what went wrong there can be done again.</source>
            <translation>Ziehen Sie über eine Spur und drücken Sie M: Was dort misslang, lässt sich neu trennen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear it</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear this take without choosing it (Alt+0 … Alt+9)</source>
            <translation>Diesen Take anhören, ohne ihn zu wählen (Alt+0 … Alt+9)</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Network for the section</source>
            <translation>Netz für den Abschnitt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove take</source>
            <translation>Take entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove this take</source>
            <translation>Diesen Take entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Delete section</source>
            <translation>Abschnitt löschen</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Drag across a lane to select, then press M to mark a section</source>
            <translation>Zum Auswählen über eine Spur ziehen, dann mit M einen Abschnitt markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Mark section</source>
            <translation>Abschnitt markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Move section</source>
            <translation>Abschnitt verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Rename section</source>
            <translation>Abschnitt umbenennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Resize section</source>
            <translation>Abschnittslänge ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Section {0}</source>
            <translation>Abschnitt {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Split section</source>
            <translation>Abschnitt teilen</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../app/ui/session.py"></location>
            <source>Separate song</source>
            <translation>Song trennen</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>A change takes effect when Unsung is started again.</source>
            <translation>Eine Änderung wirkt erst nach einem Neustart von Unsung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Make it what it was at first</source>
            <translation>Auf den ursprünglichen Wert zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset {0}</source>
            <translation>{0} zurücksetzen</translation>
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
            <translation>16 Bit, bfloat16</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>16 bit, float16</source>
            <translation>16 Bit, float16</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>20 GB</source>
            <translation>20 GB</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>32 bit</source>
            <translation>32 Bit</translation>
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
            <translation>Eine Intel-Arc-Grafikkarte mit ihrem Treiber.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 20 separated songs.</source>
            <translation>Etwa 20 getrennte Songs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 200 separated songs.</source>
            <translation>Etwa 200 getrennte Songs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 40 separated songs.</source>
            <translation>Etwa 40 getrennte Songs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 400 separated songs.</source>
            <translation>Etwa 400 getrennte Songs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 80 separated songs.</source>
            <translation>Etwa 80 getrennte Songs.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always dark.</source>
            <translation>Immer dunkel.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always light.</source>
            <translation>Immer hell.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Apple graphics processor</source>
            <translation>Apple-Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Ask at each start whether a newer version is out. Only the question is sent; nothing is downloaded or installed.</source>
            <translation>Bei jedem Start nachsehen, ob es eine neuere Version gibt. Nur die Anfrage wird gesendet; nichts wird heruntergeladen oder installiert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Beats</source>
            <translation>Schläge</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Disk</source>
            <translation>Speicherplatz</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Exact, on every device.</source>
            <translation>Exakt, auf jedem Gerät.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Faster on newer graphics cards; some networks stay at 32 bit.</source>
            <translation>Schneller auf neueren Grafikkarten; manche Netze bleiben bei 32 Bit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How exactly networks calculate.</source>
            <translation>Wie genau die Netze rechnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much decoded songs and separations may take. What was not used for longest goes first; it can always be made again.</source>
            <translation>Wie viel Platz dekodierte Songs und Trennungen belegen dürfen. Was am längsten ungenutzt ist, wird zuerst gelöscht; es lässt sich jederzeit neu berechnen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much is heard before the section or the playhead, with “Play with pre-roll”.</source>
            <translation>Wie viel vor dem Abschnitt oder der Abspielposition zu hören ist, bei „Mit Vorlauf abspielen“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>In bfloat16 where this computer has units for it, else in 32 bit.</source>
            <translation>In bfloat16, wo dieser Computer Rechenwerke dafür hat, sonst in 32 Bit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Intel graphics processor</source>
            <translation>Intel-Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light or dark as the rest of the desktop, also by the hour.</source>
            <translation>Hell oder dunkel wie der übrige Desktop, auch je nach Tageszeit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Look for updates</source>
            <translation>Nach Updates suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Many times as fast; needs the card's driver.</source>
            <translation>Um ein Vielfaches schneller; braucht den Treiber der Karte.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation>NVIDIA- oder AMD-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Networks</source>
            <translation>Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Never chosen by itself: some networks leave its range.</source>
            <translation>Wird nie automatisch gewählt: Manche Netze sprengen seinen Wertebereich.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>No limit</source>
            <translation>Unbegrenzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing is removed; the disk may fill up.</source>
            <translation>Nichts wird gelöscht; das Laufwerk kann voll werden.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Playing and marking</source>
            <translation>Abspielen und Markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Pre-roll</source>
            <translation>Vorlauf</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Precision of networks</source>
            <translation>Genauigkeit der Netze</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Run networks on</source>
            <translation>Netze ausführen auf</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Snap marks to</source>
            <translation>Markierungen einrasten</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Space for sound</source>
            <translation>Platz für Audiodaten</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The fastest that works on this computer.</source>
            <translation>Das schnellste Gerät, das auf diesem Computer funktioniert.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The graphics processor of a Mac with an Apple chip.</source>
            <translation>Der Grafikprozessor eines Mac mit Apple-Chip.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest beat; see “Tempo…” in the View menu.</source>
            <translation>Der nächste Schlag; siehe „Tempo…“ im Menü „Ansicht“.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest place where the sound passes through zero, so that a loop does not click.</source>
            <translation>Die nächste Stelle, an der das Signal durch null geht, damit eine Schleife nicht knackt.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The system's language if Unsung knows it, else English.</source>
            <translation>Die Sprache des Systems, wenn Unsung sie kennt, sonst Englisch.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>They stay where you set them.</source>
            <translation>Sie bleiben, wo Sie sie setzen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What does the work of a separation.</source>
            <translation>Was bei einer Trennung die Arbeit macht.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What menus and messages are written in.</source>
            <translation>Die Sprache der Menüs und Meldungen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Where the edges of what you mark go by themselves.</source>
            <translation>Wohin die Ränder Ihrer Markierungen von selbst springen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Whether the window is light or dark.</source>
            <translation>Ob das Fenster hell oder dunkel ist.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Works everywhere, and is slow with large networks.</source>
            <translation>Läuft überall, ist mit großen Netzen aber langsam.</translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Zero crossings</source>
            <translation>Nulldurchgänge</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Find a setting</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Make every setting what it was at first</source>
            <translation>Alle Einstellungen auf ihre ursprünglichen Werte zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>No setting is called that.</source>
            <translation>So heißt keine Einstellung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Change a section's frequencies</source>
            <translation>Frequenzen eines Abschnitts ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Click</source>
            <translation>Klicken</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Ctrl+Drag  ·  Shift+Wheel</source>
            <translation>Strg+Ziehen  ·  Umschalt+Mausrad</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Ctrl+Shift+Drag</source>
            <translation>Strg+Umschalt+Ziehen</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Drag in a spectrogram</source>
            <translation type="vanished">Strg+Umschalt+Ziehen im Spektrogramm</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag its flag or its edge</source>
            <translation>Fähnchen oder Rand ziehen</translation>
        </message>
        <message>
            <source>Drag its line in a spectrogram</source>
            <translation type="vanished">Seine Linie im Spektrogramm ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag its line up or down</source>
            <translation>Seine Linie ziehen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Go to a place</source>
            <translation>Zu einer Stelle springen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mark a loop</source>
            <translation>Schleife markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mark time and frequencies</source>
            <translation>Zeit und Frequenzen markieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mouse in the timeline</source>
            <translation>Maus auf der Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move a section or an edge of it</source>
            <translation>Abschnitt oder Rand verschieben</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move along the song</source>
            <translation>Im Song scrollen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shift+Drag  ·  Drag in the ruler</source>
            <translation>Umschalt+Ziehen  ·  Ziehen im Lineal</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Zoom around the pointer</source>
            <translation>Am Mauszeiger zoomen</translation>
        </message>
    </context>
    <context>
        <name>SongList</name>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Exporting {0} %</source>
            <translation>Export {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Opening {0} %</source>
            <translation>Öffnen {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Packing {0} %</source>
            <translation>Packen {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Saving {0} %</source>
            <translation>Speichern {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separated</source>
            <translation>Getrennt</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separating {0} %</source>
            <translation>Trennung {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Songs</source>
            <translation>Songs</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting to be separated</source>
            <translation>Wartet auf die Trennung</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>not saved</source>
            <translation>nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>SongMenu</name>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Close song</source>
            <translation>Song schließen</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Separate</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>SongView</name>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Redo {0}</source>
            <translation>&amp;Wiederholen: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Undo {0}</source>
            <translation>&amp;Rückgängig: {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Find the song…</source>
            <translation>Song suchen…</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Open what could be read</source>
            <translation>Lesbaren Teil öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <location filename="../../app/ui/timeline/stage.py"></location>
            <source>Waveforms</source>
            <translation>Wellenformen</translation>
        </message>
    </context>
    <context>
        <name>StemsRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Export {0}</source>
            <translation>{0} exportieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>The song as it was opened</source>
            <translation>Der Song, wie er geöffnet wurde</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What the sections change of the vocals</source>
            <translation>Was die Abschnitte am Gesang ändern</translation>
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
            <translation>Stumm: alles außer {0} hören</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>S</source>
            <translation>S</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>Solo: hear {0} alone</source>
            <translation>Solo: nur {0} hören</translation>
        </message>
    </context>
    <context>
        <name>TakeList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
    </context>
    <context>
        <name>Takes</name>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change contents of section</source>
            <translation>Inhalt des Abschnitts ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change crossfade</source>
            <translation>Überblendung ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change frequencies of section</source>
            <translation>Frequenzen des Abschnitts ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change vocals of section</source>
            <translation>Gesang des Abschnitts ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose take</source>
            <translation>Take wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose what lies beneath</source>
            <translation>Darunterliegendes wählen</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Mark a section first: drag across a lane, then press M</source>
            <translation>Markieren Sie zuerst einen Abschnitt: Ziehen Sie über eine Spur und drücken Sie M</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>No network can be used yet</source>
            <translation>Noch kann kein Netz verwendet werden</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Re-separate section</source>
            <translation>Abschnitt neu trennen</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Remove take</source>
            <translation>Take entfernen</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate the whole song first: a section is laid over it</source>
            <translation>Trennen Sie zuerst den ganzen Song: Ein Abschnitt liegt darüber</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate this section again; the result becomes a take</source>
            <translation>Diesen Abschnitt neu trennen; das Ergebnis wird ein Take</translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>This section is being separated</source>
            <translation>Dieser Abschnitt wird gerade getrennt</translation>
        </message>
    </context>
    <context>
        <name>TempoDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source> bpm</source>
            <translation> BPM</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Double</source>
            <translation>&amp;Verdoppeln</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Half</source>
            <translation>&amp;Halbieren</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>As &amp;estimated</source>
            <translation>Wie &amp;geschätzt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>At the &amp;playhead</source>
            <translation>An der Abspiel&amp;position</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins at</source>
            <translation>Takt 1 beginnt bei</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins where the playhead stands</source>
            <translation>Takt 1 beginnt an der Abspielposition</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Beats per bar</source>
            <translation>Schläge pro Takt</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Estimated. Correct it where the lines miss the beats.</source>
            <translation>Geschätzt. Korrigieren Sie es, wo die Linien die Schläge verfehlen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Every second beat only</source>
            <translation>Nur jeder zweite Schlag</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>No beat was found yet. Say here what the tempo is.</source>
            <translation>Noch wurde kein Schlag gefunden. Geben Sie hier das Tempo an.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>One more beat between every two</source>
            <translation>Zwischen je zwei Schlägen ein weiterer</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Your own; it is saved with the project.</source>
            <translation>Ihr eigenes; es wird mit dem Projekt gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>Tempos</name>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Change tempo</source>
            <translation>Tempo ändern</translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>No even beat was found in this song, so the ruler says the time.</source>
            <translation>In diesem Song wurde kein gleichmäßiger Schlag gefunden, daher zeigt das Lineal die Zeit.</translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Say what its tempo is: View, Ruler, Tempo…</source>
            <translation>Geben Sie sein Tempo an: Ansicht, Lineal, Tempo…</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>A card of the family MDX-Net needs a file that holds the network.</source>
            <translation>Eine Karte der Familie MDX-Net braucht eine Datei, die das Netz enthält.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental in little time, also without a graphics card.</source>
            <translation>Ein volles Instrumental in kurzer Zeit, auch ohne Grafikkarte.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental with few holes where the voice was.</source>
            <translation>Ein volles Instrumental mit wenigen Löchern, wo der Gesang war.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental with less hiss than its forerunner v1e.</source>
            <translation>Ein volles Instrumental mit weniger Rauschen als der Vorgänger v1e.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A full instrumental, from a file of moderate size.</source>
            <translation>Ein volles Instrumental, aus einer mittelgroßen Datei.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>A newer version of Unsung may have it.</source>
            <translation>Eine neuere Version von Unsung kennt sie vielleicht.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A quick first listen, with a licence that is clear.</source>
            <translation>Ein schneller erster Höreindruck, mit klarer Lizenz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>A separation is lost in the passage {0}: the sound is missing. Separate again.</source>
            <translation>Im Abschnitt {0} ist eine Trennung verloren: Ihre Audiodaten fehlen. Trennen Sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>A separation of the passage {0} was left out: it does not fit the song.</source>
            <translation>Eine Trennung des Abschnitts {0} wurde weggelassen: Sie passt nicht zum Song.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A sound answer for both stems; unlike the Roformers, so good company for them in an ensemble.</source>
            <translation>Ein solides Ergebnis für beide Stems; anders als die Roformer und daher im Ensemble eine gute Ergänzung.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>A very full instrumental; a trace of the voice may stay in it.</source>
            <translation>Ein sehr volles Instrumental; eine Spur Gesang kann darin bleiben.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0} to the name.</source>
            <translation>Ergänzen Sie {0} im Namen.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0}, or a word.</source>
            <translation>Ergänzen Sie {0} oder ein Wort.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>All good networks on this computer, averaged over several passes: nearest to the true voice and music, and the slowest.</source>
            <translation>Alle guten Netze auf diesem Computer, über mehrere Durchgänge gemittelt: dem wahren Gesang und der wahren Musik am nächsten, und am langsamsten.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Apple graphics processor</source>
            <translation>Apple-Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_gan_v1.toml"></location>
            <source>AsymUNetMCT of April 2023: evolved blocks with gated attention, slow; needs its published checkpoint.</source>
            <translation>AsymUNetMCT vom April 2023: Evolved-Blöcke mit Gated Attention, langsam; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Average of all networks, by weight: the best choice where they are about equally good.</source>
            <translation>Gewichteter Mittelwert aller Netze: die beste Wahl, wenn sie etwa gleich gut sind.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Basic (no network)</source>
            <translation>Einfach (ohne Netz)</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>Best</source>
            <translation>Beste Qualität</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>CC BY-NC 4.0, by its page.</source>
            <translation>CC BY-NC 4.0, laut seiner Seite.</translation>
        </message>
        <message>
            <location filename="../../app/audio/fades.py"></location>
            <source>Cannot crossfade {0} into {1}.</source>
            <translation>{0} lässt sich nicht in {1} überblenden.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <location filename="../../app/tasks/download_file.py"></location>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot download {0}</source>
            <translation>{0} kann nicht heruntergeladen werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Cannot import {0}</source>
            <translation>{0} kann nicht importiert werden</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Cannot keep the audio in the cache</source>
            <translation>Der Ton kann nicht im Cache abgelegt werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot read {0}</source>
            <translation>{0} kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot read “{0}”</source>
            <translation>„{0}“ kann nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot remove {0}</source>
            <translation>{0} kann nicht entfernt werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Cannot replace {0}</source>
            <translation>{0} kann nicht ersetzt werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Cannot save into “{0}”</source>
            <translation>In „{0}“ kann nicht gespeichert werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>Cannot save the project</source>
            <translation>Das Projekt kann nicht gespeichert werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot save “{0}”</source>
            <translation>„{0}“ kann nicht gespeichert werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot unpack “{0}”</source>
            <translation>„{0}“ kann nicht entpackt werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Cannot write into {0}</source>
            <translation>In {0} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/crash.py"></location>
            <source>Cannot write {0}</source>
            <translation>{0} kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot write “{0}”</source>
            <translation>„{0}“ kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Check that it is connected, then press Play again.</source>
            <translation>Prüfen Sie, ob der Ausgang verbunden ist, und starten Sie die Wiedergabe erneut.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>Check the connection to the internet and the clock, then try again.</source>
            <translation>Prüfen Sie Internetverbindung und Uhrzeit, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>Check the connection to the internet and try again.</source>
            <translation>Prüfen Sie die Internetverbindung, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Checking the separations</source>
            <translation>Trennungen werden geprüft</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Checking {0} …</source>
            <translation>{0} wird geprüft …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose WAV or FLAC.</source>
            <translation>Wählen Sie WAV oder FLAC.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has a sound track.</source>
            <translation>Wählen Sie eine Datei mit Tonspur.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has more.</source>
            <translation>Wählen Sie eine Datei, die mehr davon hat.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose a file {0}.</source>
            <translation>Wählen Sie eine Datei mit einer dieser Endungen: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose a file.</source>
            <translation>Wählen Sie eine Datei.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose an audio or video file.</source>
            <translation>Wählen Sie eine Audio- oder Videodatei.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Choose another file, or get this one again from where it came.</source>
            <translation>Wählen Sie eine andere Datei, oder holen Sie diese noch einmal von ihrer Quelle.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder or change its permissions.</source>
            <translation>Wählen Sie einen anderen Ordner, oder ändern Sie dessen Zugriffsrechte.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Choose another network or the device “cpu”.</source>
            <translation>Wählen Sie ein anderes Netz oder das Gerät „cpu“.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Choose another network or the device “cpu”; if it happens again, install the card anew.</source>
            <translation>Wählen Sie ein anderes Netz oder das Gerät „cpu“; tritt das erneut auf, installieren Sie die Karte neu.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose another network, or add that card.</source>
            <translation>Wählen Sie ein anderes Netz, oder fügen Sie diese Karte hinzu.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Choose another output.</source>
            <translation>Wählen Sie einen anderen Ausgang.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}, or one of several, as cuda:1.</source>
            <translation>Wählen Sie auto, {0} oder eines von mehreren, etwa cuda:1.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}.</source>
            <translation>Wählen Sie auto, {0}.</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>Choose one of {0}.</source>
            <translation>Wählen Sie eine davon: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose one of: {0}.</source>
            <translation>Wählen Sie eines davon: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose the checkpoint file in it.</source>
            <translation>Wählen Sie die Checkpoint-Datei darin.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>Choose the checkpoint that belongs to this card.</source>
            <translation>Wählen Sie den Checkpoint, der zu dieser Karte gehört.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Choose the file that the project was made from.</source>
            <translation>Wählen Sie die Datei, aus der das Projekt entstanden ist.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose the sample rate {0}, or another format.</source>
            <translation>Wählen Sie die Abtastrate {0} oder ein anderes Format.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>Choose the settings file that came with this very checkpoint.</source>
            <translation>Wählen Sie die Einstellungsdatei, die zu genau diesem Checkpoint gehört.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose “auto” or “cpu”, or install a PyTorch built for it and its driver.</source>
            <translation>Wählen Sie „auto“ oder „cpu“, oder installieren Sie ein passendes PyTorch samt Treiber.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Clean vocals of almost any song; the one to begin with.</source>
            <translation>Sauberer Gesang aus fast jedem Song; das Netz für den Anfang.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>Cleanest instrumental</source>
            <translation>Reinstes Instrumental</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>Close it there, or save under another name.</source>
            <translation>Schließen Sie es dort, oder speichern Sie unter einem anderen Namen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Close other programs, choose a smaller network, or the device “cpu” in the settings.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Netz oder in den Einstellungen das Gerät „cpu“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Close other programs, or choose a smaller network.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Netz.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Close the other program or choose another output, then press Play again.</source>
            <translation>Schließen Sie das andere Programm, oder wählen Sie einen anderen Ausgang; starten Sie dann die Wiedergabe erneut.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Combining …</source>
            <translation>Wird kombiniert …</translation>
        </message>
        <message>
            <location filename="../../app/separation/disagreement.py"></location>
            <source>Comparing the networks …</source>
            <translation>Netze werden verglichen …</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect it or choose another output, then press Play again.</source>
            <translation>Verbinden Sie ihn, oder wählen Sie einen anderen Ausgang; starten Sie dann die Wiedergabe erneut.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect loudspeakers or headphones, then press Play again.</source>
            <translation>Schließen Sie Lautsprecher oder Kopfhörer an, und starten Sie die Wiedergabe erneut.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Connect loudspeakers or headphones, then press Play to go on.</source>
            <translation>Schließen Sie Lautsprecher oder Kopfhörer an, und setzen Sie dann die Wiedergabe fort.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Convert it to WAV or FLAC with another program.</source>
            <translation>Wandeln Sie sie mit einem anderen Programm in WAV oder FLAC um.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Copy it again, or pack the project again.</source>
            <translation>Kopieren Sie es noch einmal, oder packen Sie das Projekt erneut.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>Copy or download it again.</source>
            <translation>Kopieren Sie sie noch einmal, oder laden Sie sie erneut herunter.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Copying the checkpoint …</source>
            <translation>Checkpoint wird kopiert …</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Do not use this file; fetch the checkpoint from its author.</source>
            <translation>Verwenden Sie diese Datei nicht; holen Sie den Checkpoint vom Urheber.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>Do not use this file; fetch the network from its author.</source>
            <translation>Verwenden Sie diese Datei nicht; holen Sie das Netz vom Urheber.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Download it by hand from {0}; then import it, or put the file {1} into {2}.</source>
            <translation>Laden Sie ihn selbst von {0} herunter; importieren Sie ihn dann, oder legen Sie die Datei {1} in {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloaded {0}</source>
            <translation>{0} heruntergeladen</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloading ({0} of {1} MB) …</source>
            <translation>Wird heruntergeladen ({0} von {1} MB) …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Downloading {0} ({1} of {2} MB) …</source>
            <translation>{0} wird heruntergeladen ({1} von {2} MB) …</translation>
        </message>
        <message>
            <location filename="../../app/ui/opening.py"></location>
            <source>Drawing the waveforms</source>
            <translation>Wellenformen werden gezeichnet</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>Each zone must be a multiple of its patch.</source>
            <translation>Jede Zone muss ein Vielfaches ihres „patch“ sein.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Export as WAV or FLAC.</source>
            <translation>Exportieren Sie als WAV oder FLAC.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>Export as WAV.</source>
            <translation>Exportieren Sie als WAV.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Export or record it again.</source>
            <translation>Exportieren Sie sie noch einmal, oder nehmen Sie sie neu auf.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Export the file again from the program that made it, as 16 or 24 bit.</source>
            <translation>Exportieren Sie die Datei erneut aus dem Ursprungsprogramm, mit 16 oder 24 Bit.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>FLAC holds up to {0} channels at up to {1} Hz.</source>
            <translation>FLAC fasst bis zu {0} Kanäle mit bis zu {1} Hz.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>Fast</source>
            <translation>Schnell</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <location filename="../../app/networks/onnx_session.py"></location>
            <location filename="../../app/separation/trial.py"></location>
            <source>Fetch it again, or another one.</source>
            <translation>Holen Sie ihn noch einmal oder nehmen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>Fetch it again, or another one; Unsung has not run it.</source>
            <translation>Holen Sie die Datei noch einmal, oder nehmen Sie eine andere; Unsung hat sie nicht ausgeführt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Fetch it again.</source>
            <translation>Holen Sie ihn noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Fetch the checkpoint that the card names.</source>
            <translation>Holen Sie den Checkpoint, den die Karte nennt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Fetch the settings file again from where the checkpoint comes from.</source>
            <translation>Holen Sie die Einstellungsdatei noch einmal von der Quelle des Checkpoints.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>Finding out what the network needs …</source>
            <translation>Es wird ermittelt, was das Netz braucht …</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Finishing …</source>
            <translation>Wird abgeschlossen …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>Free some space and try again; what came so far is kept.</source>
            <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal; was schon da ist, bleibt erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Free some space on the disk of {0}.</source>
            <translation>Schaffen Sie Platz auf dem Laufwerk von {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Free some space or choose another folder.</source>
            <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Free some space, or set UNSUNG_CACHE to a folder that can be written.</source>
            <translation>Schaffen Sie Platz, oder setzen Sie UNSUNG_CACHE auf einen beschreibbaren Ordner.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Full vocals with breaths and endings of words.</source>
            <translation>Voller Gesang mit Atmern und Wortenden.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Full, airy vocals from a very large network.</source>
            <translation>Voller, luftiger Gesang aus einem sehr großen Netz.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Fuller vocals than Kim's network, which it was trained further from.</source>
            <translation>Vollerer Gesang als bei Kims Netz, auf dem es weitertrainiert wurde.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>Fullest vocals</source>
            <translation>Vollster Gesang</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>Get the file again, or open what could be read.</source>
            <translation>Holen Sie die Datei noch einmal, oder öffnen Sie den lesbaren Teil.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Give the file a shorter name.</source>
            <translation>Geben Sie der Datei einen kürzeren Namen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>Half of “n_fft” is not a multiple of {0} “chunk_size”.</source>
            <translation>Die Hälfte von „n_fft“ ist kein Vielfaches von {0} „chunk_size“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of {0}.</source>
            <translation>Die Hälfte von „n_fft“ ist kein Vielfaches von {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads” after {0} halvings.</source>
            <translation>Die Hälfte von „n_fft“ ist nach {0} Halbierungen kein Vielfaches von „num_heads“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads”.</source>
            <translation>Die Hälfte von „n_fft“ ist kein Vielfaches von „num_heads“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>If it is one of them all the same, import it with the command line and “--stem vocals” or “--stem accompaniment”, and “--output” with the name of the output.</source>
            <translation>Ist es trotzdem eines von beiden, importieren Sie es über die Befehlszeile mit „--stem vocals“ oder „--stem accompaniment“ und mit „--output“ und dem Namen des Ausgangs.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Import the .onnx file again.</source>
            <translation>Importieren Sie die .onnx-Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>Import {0}, the one of the four that is for vocals.</source>
            <translation>Importieren Sie {0}, das eine der vier, das für Gesang ist.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>In the settings, “{0}” has an impossible value.</source>
            <translation>In den Einstellungen hat „{0}“ einen unmöglichen Wert.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” has invalid numbers.</source>
            <translation>In {0} enthält „{1}“ ungültige Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” holds no plain numbers.</source>
            <translation>In {0} enthält „{1}“ keine einfachen Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Install Unsung again, or add a card.</source>
            <translation>Installieren Sie Unsung neu, oder fügen Sie eine Karte hinzu.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install Unsung again.</source>
            <translation>Installieren Sie Unsung neu.</translation>
        </message>
        <message>
            <source>Install it again.</source>
            <translation type="vanished">Installieren Sie es neu.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install it with: {0}</source>
            <translation>Installieren Sie es mit: {0}</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Instrumental</source>
            <translation>Instrumental</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Intel graphics processor</source>
            <translation>Intel-Grafikprozessor</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>It is here already.</source>
            <translation>Es ist schon da.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>It is not known whether a newer version is out: {0}.</source>
            <translation>Ob es eine neuere Version gibt, ist nicht bekannt: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Keeping the separations</source>
            <translation>Trennungen werden gesichert</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v9.toml"></location>
            <source>Listens to its own result for the passage before; a section takes as long as all before it. Needs its published checkpoint.</source>
            <translation>Hört für jede Stelle auf sein Ergebnis für die vorige; ein Abschnitt dauert so lange wie alles davor. Braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Loading “{0}” …</source>
            <translation>„{0}“ wird geladen …</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>MIT, by its page.</source>
            <translation>MIT, laut seiner Seite.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <source>MP3 holds one or two channels at 8 to 48 kHz.</source>
            <translation>MP3 fasst einen oder zwei Kanäle mit 8 bis 48 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Measuring the peak</source>
            <translation>Spitzenpegel wird gemessen</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>Measuring the song …</source>
            <translation>Song wird gemessen …</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Memory is too small for “{0}” as planned</source>
            <translation>Zu wenig Speicher für „{0}“ wie geplant</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Mixture</source>
            <translation>Mischung</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation>NVIDIA- oder AMD-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v6.toml"></location>
            <source>Nine levels with chained attention in more channels than v7; needs its published checkpoint.</source>
            <translation>Neun Ebenen mit verketteter Attention in mehr Kanälen als v7; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v7.toml"></location>
            <source>Nine levels with chained attention; needs its published checkpoint.</source>
            <translation>Neun Ebenen mit verketteter Attention; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>No licence file. The project asks to honour the MIT licence by giving credit to UVR and its developers.</source>
            <translation>Keine Lizenzdatei. Das Projekt bittet, die MIT-Lizenz zu achten und UVR und seine Entwickler zu nennen.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>No network is installed.</source>
            <translation>Kein Netz ist installiert.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>No statement of its own; published by a project under the MIT licence. It was trained on MUSDB18-HQ, whose songs are for research only.</source>
            <translation>Keine eigene Angabe; veröffentlicht von einem Projekt unter der MIT-Lizenz. Es wurde mit MUSDB18-HQ trainiert, dessen Songs nur für die Forschung bestimmt sind.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Not certain: other projects quote it as MIT, another record of its page says that none is stated.</source>
            <translation>Nicht sicher: Andere Projekte nennen MIT, eine andere Aufzeichnung der Seite sagt, dass keine angegeben ist.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Not known: no statement was found where it is published.</source>
            <translation>Nicht bekannt: Am Ort der Veröffentlichung fand sich keine Angabe.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <source>OGG holds one or two channels at 8 to 192 kHz.</source>
            <translation>OGG fasst einen oder zwei Kanäle mit 8 bis 192 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>On Debian or Ubuntu, run: {0}</source>
            <translation>Führen Sie unter Debian oder Ubuntu Folgendes aus: {0}</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Once “{0}” is connected again, the next Play uses it.</source>
            <translation>Sobald „{0}“ wieder verbunden ist, läuft die nächste Wiedergabe darüber.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>Only networks that you imported or downloaded can be removed.</source>
            <translation>Nur importierte oder heruntergeladene Netze können entfernt werden.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Open an earlier copy of it, if there is one.</source>
            <translation>Öffnen Sie eine ältere Kopie, falls es eine gibt.</translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>Open the song again.</source>
            <translation>Öffnen Sie den Song erneut.</translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>Open the song again; what is missing is then made anew.</source>
            <translation>Öffnen Sie den Song erneut; was fehlt, wird dann neu erzeugt.</translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Opus holds one or two channels at 48 kHz.</source>
            <translation>Opus fasst einen oder zwei Kanäle mit 48 kHz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Packing</source>
            <translation>Wird gepackt</translation>
        </message>
        <message>
            <location filename="../../app/playback/transport.py"></location>
            <source>Playback stopped because the sound could not be read. {0}</source>
            <translation>Die Wiedergabe wurde angehalten, weil der Ton nicht gelesen werden konnte. {0}</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”, or choose another output.</source>
            <translation>Setzen Sie die Wiedergabe mit „{0}“ fort, oder wählen Sie einen anderen Ausgang.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”.</source>
            <translation>Setzen Sie die Wiedergabe mit „{0}“ fort.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Put that file beside the checkpoint and import it again; in the window, dropping it is enough.</source>
            <translation>Legen Sie diese Datei neben den Checkpoint, und importieren Sie ihn noch einmal; im Fenster genügt es, sie abzulegen.</translation>
        </message>
        <message>
            <source>Put that file beside the checkpoint, or drop it here as well.</source>
            <translation type="vanished">Legen Sie diese Datei neben den Checkpoint, oder legen Sie sie ebenfalls hier ab.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Put the file {0} into {1}, or import it.</source>
            <translation>Legen Sie die Datei {0} in {1}, oder importieren Sie sie.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Reading the checkpoint …</source>
            <translation>Checkpoint wird gelesen …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Reading the separations</source>
            <translation>Trennungen werden gelesen</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Reading “{0}”</source>
            <translation>„{0}“ wird gelesen</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Recognising the network …</source>
            <translation>Netz wird erkannt …</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Remove [published] from the card {0}.toml.</source>
            <translation>Entfernen Sie [published] aus der Karte {0}.toml.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Remove the card, and import the file again.</source>
            <translation>Entfernen Sie die Karte, und importieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Remove the file and fetch it again.</source>
            <translation>Löschen Sie die Datei, und holen Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <location filename="../../app/catalog/presets.py"></location>
            <source>Repair or remove that file.</source>
            <translation>Reparieren oder löschen Sie diese Datei.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>Repair that file, or install Unsung again.</source>
            <translation>Reparieren Sie diese Datei, oder installieren Sie Unsung neu.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Repair the card {0}.toml or install it anew.</source>
            <translation>Reparieren Sie die Karte {0}.toml, oder installieren Sie sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>Say it: import it with the command line and “--stem vocals” or “--stem accompaniment”.</source>
            <translation>Geben Sie es an: Importieren Sie die Datei über die Befehlszeile mit „--stem vocals“ oder „--stem accompaniment“.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v4.toml"></location>
            <source>Sees phases beside magnitudes, of May 2023; needs its published checkpoint.</source>
            <translation>Sieht neben Beträgen auch Phasen, vom Mai 2023; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Separated</source>
            <translation>Getrennt</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/published_pieces.py"></location>
            <source>Separating as published …</source>
            <translation>Wird wie veröffentlicht getrennt …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Separating this song needs {0} GB of disk space, but only {1} GB are free.</source>
            <translation>Die Trennung dieses Songs braucht {0} GB Speicherplatz, aber nur {1} GB sind frei.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating …</source>
            <translation>Wird getrennt …</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating … (channels {0}, one group after the other)</source>
            <translation>Wird getrennt … (Kanäle {0}, eine Gruppe nach der anderen)</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>Set an HTTP proxy in the system or in HTTPS_PROXY, or none, and try again.</source>
            <translation>Setzen Sie im System oder in HTTPS_PROXY einen HTTP-Proxy, oder keinen, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Show where it is now, or bring it back.</source>
            <translation>Zeigen Sie, wo er jetzt liegt, oder bringen Sie ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v8.toml"></location>
            <source>Six levels that keep seeing the mixture; needs its published checkpoint.</source>
            <translation>Sechs Ebenen, die die Mischung immer im Blick behalten; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v1.toml"></location>
            <source>Six levels with one attention map each; the first published generation, needs its checkpoint.</source>
            <translation>Sechs Ebenen mit je einer Attention-Map; die erste veröffentlichte Generation, braucht ihren Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v2b.toml"></location>
            <source>Six levels with twelve attention maps each; needs its published checkpoint.</source>
            <translation>Sechs Ebenen mit je zwölf Attention-Maps; braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../models/cards/unsung_compact.toml"></location>
            <source>Small and quick: a neural network trained on freely licensed audio only.</source>
            <translation>Klein und schnell: ein neuronales Netz, nur mit frei lizenziertem Audiomaterial trainiert.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_batch.py"></location>
            <source>Song {0} of {1}: {2}</source>
            <translation>Song {0} von {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the PortAudio library is missing.</source>
            <translation>Keine Wiedergabe möglich: Die Bibliothek PortAudio fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the Python package “sounddevice” is missing.</source>
            <translation>Keine Wiedergabe möglich: Das Python-Paket „sounddevice“ fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/local_engine.py"></location>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting</source>
            <translation>Wird gestartet</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting; about {0}</source>
            <translation>Wird gestartet; etwa {0}</translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Takes what is in the centre and does not repeat for the voice: quick, without any download, but it leaves much behind.</source>
            <translation>Nimmt als Gesang, was in der Mitte liegt und sich nicht wiederholt: schnell und ohne Download, lässt aber viel zurück.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>The answer about newer versions cannot be understood.</source>
            <translation>Die Antwort zu neueren Versionen ist unverständlich.</translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>The audio has an invalid sample (not a finite number) at {0}.</source>
            <translation>Die Audiodaten enthalten bei {0} ein ungültiges Sample (keine endliche Zahl).</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>The best single network on this computer, with longer blends from chunk to chunk.</source>
            <translation>Das beste einzelne Netz auf diesem Computer, mit längeren Übergängen von Block zu Block.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>The bridge's channels are not a multiple of “num_heads”.</source>
            <translation>Die Kanäle der Brücke sind kein Vielfaches von „num_heads“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The card does not describe a network of this family.</source>
            <translation>Die Karte beschreibt kein Netz dieser Familie.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>The card does not describe the network in {0}.</source>
            <translation>Die Karte beschreibt nicht das Netz in {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} cannot be used: {1}.</source>
            <translation>Die Karte {0} kann nicht verwendet werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} has an impossible stem, rate, chunk or context.</source>
            <translation>In der Karte {0} ist Stem, Rate, Block oder Kontext unmöglich.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>The catalogue {0} cannot be used, at “{1}”: {2}.</source>
            <translation>Der Katalog {0} kann nicht verwendet werden, bei „{1}“: {2}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>The checkpoint does not fit: {0}.</source>
            <translation>Der Checkpoint passt nicht: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The checkpoint of “{0}” is not on this computer.</source>
            <translation>Der Checkpoint von „{0}“ ist nicht auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it holds program code besides weights.</source>
            <translation>Der Checkpoint {0} kann nicht gelesen werden: Er enthält neben Gewichten auch Programmcode.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it is damaged.</source>
            <translation>Der Checkpoint {0} kann nicht gelesen werden: Er ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it would unpack to more than it is.</source>
            <translation>Der Checkpoint {0} kann nicht gelesen werden: Er wäre entpackt größer, als er sein darf.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The checkpoint {0} claims more weights than it holds.</source>
            <translation>Der Checkpoint {0} gibt mehr Gewichte an, als er enthält.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The checkpoint {0} does not belong to “{1}”.</source>
            <translation>Der Checkpoint {0} gehört nicht zu „{1}“.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} does not hold the weights of a network.</source>
            <translation>Der Checkpoint {0} enthält nicht die Gewichte eines Netzes.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} is damaged or not the one expected.</source>
            <translation>Der Checkpoint {0} ist beschädigt oder nicht der erwartete.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>The checkpoint {0} is empty.</source>
            <translation>Der Checkpoint {0} ist leer.</translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>The decoded audio is no longer in the cache.</source>
            <translation>Die dekodierten Audiodaten sind nicht mehr im Cache.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows.</source>
            <translation>Die Datei enthält kein Netz, das Unsung kennt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows; closest is {0}, but {1}.</source>
            <translation>Die Datei enthält kein Netz, das Unsung kennt; am nächsten kommt {0}, aber {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>The file {0} cannot be read.</source>
            <translation>Die Datei {0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>The file {0} cannot be read: it is no ONNX network, or damaged.</source>
            <translation>Die Datei {0} kann nicht gelesen werden: Sie ist kein ONNX-Netz oder beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The file {0} cannot be read: it is no checkpoint.</source>
            <translation>Die Datei {0} kann nicht gelesen werden: Sie ist kein Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is no settings file.</source>
            <translation>Die Datei {0} ist keine Einstellungsdatei.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is too large for a settings file.</source>
            <translation>Die Datei {0} ist zu groß für eine Einstellungsdatei.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The fullest instrumental; it may hiss where the voice was.</source>
            <translation>Das vollste Instrumental; es kann rauschen, wo der Gesang war.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The instrumental in little time; an older sibling of HQ 5.</source>
            <translation>Das Instrumental in kurzer Zeit; ein älteres Geschwister von HQ 5.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The kind of sound in “{0}” is not known.</source>
            <translation>Das Audioformat in „{0}“ ist nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>The largest network needs {0} GB of memory, but only {1} GB are free.</source>
            <translation>Das größte Netz braucht {0} GB Arbeitsspeicher, aber nur {1} GB sind frei.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone, from a file of moderate size.</source>
            <translation>Nur die Leadstimme, aus einer mittelgroßen Datei.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone; backing vocals stay with the instruments.</source>
            <translation>Nur die Leadstimme; Backing Vocals bleiben bei den Instrumenten.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>The lead voice alone; worth trying where harmonies follow it closely.</source>
            <translation>Nur die Leadstimme; einen Versuch wert, wo Harmoniestimmen ihr eng folgen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>The loudest network at each moment and pitch, weights do not count: least of this stem is lost, but more of the other one comes along.</source>
            <translation>Zu jeder Zeit und Tonhöhe das lauteste Netz, Gewichte zählen nicht: Von diesem Stem geht am wenigsten verloren, aber vom anderen kommt mehr mit.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>The middle of all networks at each moment and pitch, by weight: with three or more, what only one of them gets wrong is left out.</source>
            <translation>Zu jeder Zeit und Tonhöhe die gewichtete Mitte aller Netze: Ab drei Netzen fällt weg, was nur eines falsch macht.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>The music with as little voice left in it as possible; some of the music goes with the voice.</source>
            <translation>Die Musik mit möglichst wenig Gesangsresten; etwas Musik geht mit dem Gesang.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has a brace that belongs to no field.</source>
            <translation>Der Name enthält eine geschweifte Klammer, die zu keinem Feld gehört.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has nothing but empty fields.</source>
            <translation>Der Name enthält nur leere Felder.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name is empty.</source>
            <translation>Der Name ist leer.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>The names are listed by: cards list</source>
            <translation>Die Namen listet auf: cards list</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>The names are listed by: cards list --available</source>
            <translation>Die Namen listet auf: cards list --available</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>The network has no output “{0}”.</source>
            <translation>Das Netz hat keinen Ausgang „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The network is for {0} channels, and Unsung has two.</source>
            <translation>Das Netz ist für {0} Kanäle, und Unsung hat zwei.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>The network makes no sound of music.</source>
            <translation>Das Netz macht aus Musik keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../app/networks/onnx_session.py"></location>
            <source>The network {0} cannot be run: {1}.</source>
            <translation>Das Netz {0} kann nicht ausgeführt werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, fails: {1}.</source>
            <translation>Das Netz, {0}, scheitert: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, makes no sound of five seconds of sound.</source>
            <translation>Das Netz, {0}, macht aus fünf Sekunden Ton keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>The number of bands cannot be halved that often.</source>
            <translation>Die Anzahl der Bänder lässt sich nicht so oft halbieren.</translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>The overview of this audio is damaged.</source>
            <translation>Die Übersicht dieser Audiodaten ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was cut at the end of the song.</source>
            <translation>Der Abschnitt {0} wurde am Ende des Songs abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was left out: it begins after the end of the song.</source>
            <translation>Der Abschnitt {0} wurde weggelassen: Er beginnt erst nach dem Ende des Songs.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/presets.py"></location>
            <source>The preset {0} cannot be used: {1}.</source>
            <translation>Das Preset {0} kann nicht verwendet werden: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project as it was is kept as “{0}”.</source>
            <translation>Das bisherige Projekt bleibt als „{0}“ erhalten.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The project file is damaged: {0}.</source>
            <translation>Die Projektdatei ist beschädigt: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project is read-only: {0}</source>
            <translation>Das Projekt ist schreibgeschützt: {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>The proxy that this computer is set to use cannot be used: {0}.</source>
            <translation>Der Proxy, den dieser Computer benutzen soll, ist nicht verwendbar: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>The quietest network at each moment and pitch, weights do not count: least of the other stem is left in, but some of this one goes missing.</source>
            <translation>Zu jeder Zeit und Tonhöhe das leiseste Netz, Gewichte zählen nicht: Vom anderen Stem bleibt am wenigsten übrig, aber von diesem fehlt etwas.</translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v10.toml"></location>
            <source>The research line's temporal U-net frame transformer: thorough, slow without a GPU, needs its published checkpoint.</source>
            <translation>Der zeitliche U-Net-Frame-Transformer aus der Forschungsreihe: gründlich, ohne GPU langsam, braucht seinen veröffentlichten Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” contains invalid numbers.</source>
            <translation>Das Ergebnis von „{0}“ enthält ungültige Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” has the wrong length.</source>
            <translation>Das Ergebnis von „{0}“ hat die falsche Länge.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The separation of the song is lost: its sound is missing. Separate again.</source>
            <translation>Die Trennung des Songs ist verloren: Ihre Audiodaten fehlen. Trennen Sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The separation of the song was left out: it is of another length.</source>
            <translation>Die Trennung des Songs wurde weggelassen: Sie hat eine andere Länge.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>The separation process stopped unexpectedly (code {0}).</source>
            <translation>Der Trennungsprozess wurde unerwartet beendet (Code {0}).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_build.py"></location>
            <source>The settings do not describe a network of the kind {0}: {1}.</source>
            <translation>Die Einstellungen beschreiben kein Netz der Art {0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings do not say what the network estimates.</source>
            <translation>Die Einstellungen sagen nicht, was das Netz schätzt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The settings file describes no network that Unsung knows.</source>
            <translation>Die Einstellungsdatei beschreibt kein Netz, das Unsung kennt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} cannot be read.</source>
            <translation>Die Einstellungsdatei {0} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} holds program code besides settings.</source>
            <translation>Die Einstellungsdatei {0} enthält neben Einstellungen auch Programmcode.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings have an impossible length.</source>
            <translation>Die Einstellungen enthalten eine unmögliche Länge.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings have too many values.</source>
            <translation>Die Einstellungen enthalten zu viele Werte.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The settings of “{0}” do not fit its network: {1}.</source>
            <translation>Die Einstellungen von „{0}“ passen nicht zu seinem Netz: {1}.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>The small network alone, once: for a first impression, or for a slow computer.</source>
            <translation>Das kleine Netz allein, einmal: für einen ersten Eindruck oder einen langsamen Computer.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>The song of this project, “{0}”, is not where it was.</source>
            <translation>Der Song dieses Projekts, „{0}“, ist nicht mehr an seinem Ort.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_trying.py"></location>
            <source>The song that comes with Unsung is missing.</source>
            <translation>Der mitgelieferte Song von Unsung fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of one separation is missing. Separate again.</source>
            <translation>Die Audiodaten einer Trennung fehlen. Trennen Sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of {0} separations is missing. Separate again.</source>
            <translation>Die Audiodaten von {0} Trennungen fehlen. Trennen Sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output</source>
            <translation>Der Audioausgang</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output could not be opened ({0}).</source>
            <translation>Der Audioausgang konnte nicht geöffnet werden ({0}).</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output does not take stereo.</source>
            <translation>Der Audioausgang unterstützt kein Stereo.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output is used by another program or was unplugged.</source>
            <translation>Der Audioausgang wird von einem anderen Programm verwendet oder wurde ausgesteckt.</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output takes no usual sample rate.</source>
            <translation>Der Audioausgang unterstützt keine übliche Abtastrate.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}”</source>
            <translation>Der Audioausgang „{0}“</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output “{0}” is not connected.</source>
            <translation>Der Audioausgang „{0}“ ist nicht verbunden.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}” is not connected; {1} is used.</source>
            <translation>Der Audioausgang „{0}“ ist nicht verbunden; stattdessen wird {1} verwendet.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The video “{0}” has no sound.</source>
            <translation>Das Video „{0}“ hat keinen Ton.</translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>The voice with all that any network hears of it; more of the music comes along.</source>
            <translation>Der Gesang mit allem, was irgendein Netz davon hört; mehr Musik kommt mit.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There are {0}.</source>
            <translation>Es gibt {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is a network “{0}” already.</source>
            <translation>Es gibt schon ein Netz „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>There is an autosave newer than the project.</source>
            <translation>Es gibt eine automatische Sicherung, die neuer ist als das Projekt.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no card “{0}”.</source>
            <translation>Es gibt keine Karte „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no ensemble rule “{0}”.</source>
            <translation>Es gibt keine Ensemble-Regel „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There is no field “{0}” for names.</source>
            <translation>Es gibt kein Namensfeld „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is no file {0}.</source>
            <translation>Es gibt keine Datei {0}.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/catalogue.py"></location>
            <source>There is no network “{0}” in the catalogue.</source>
            <translation>Im Katalog gibt es kein Netz „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>There is no network “{0}”.</source>
            <translation>Es gibt kein Netz „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>There is not enough memory to run “{0}”.</source>
            <translation>Der Speicher reicht nicht aus, um „{0}“ auszuführen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>This checkpoint needs the settings file (.yaml) that belongs to it.</source>
            <translation>Dieser Checkpoint braucht die zugehörige Einstellungsdatei (.yaml).</translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>This computer has no sound output.</source>
            <translation>Dieser Computer hat keinen Audioausgang.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>This computer has no {0} that PyTorch can use.</source>
            <translation>Auf diesem Computer für PyTorch nicht nutzbar: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>This network estimates neither vocals nor accompaniment, but: {0}.</source>
            <translation>Dieses Netz schätzt weder Gesang noch Instrumental, sondern: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>This project was made by a newer version of Unsung (format {0}; this version reads up to {1}).</source>
            <translation>Dieses Projekt stammt aus einer neueren Version von Unsung (Format {0}; diese Version liest bis {1}).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: it describes one with more weights than the checkpoint has.</source>
            <translation>Diese Einstellungsdatei gehört zu einem anderen Netz: Sie beschreibt eines mit mehr Gewichten, als der Checkpoint hat.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: it describes {0}, and the checkpoint is of {1}.</source>
            <translation>Diese Einstellungsdatei gehört zu einem anderen Netz: Sie beschreibt {0}, und der Checkpoint ist von {1}.</translation>
        </message>
        <message>
            <source>This settings file belongs to another network: {0}</source>
            <translation type="vanished">Diese Einstellungsdatei gehört zu einem anderen Netz: {0}</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: {0}.</source>
            <translation>Diese Einstellungsdatei gehört zu einem anderen Netz: {0}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Tried</source>
            <translation>Ausprobiert</translation>
        </message>
        <message>
            <location filename="../../app/tasks/updates.py"></location>
            <source>Try again later.</source>
            <translation>Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>Try again; if it happens again, close other programs to free memory.</source>
            <translation>Versuchen Sie es noch einmal; tritt das erneut auf, schließen Sie andere Programme, um Speicher freizugeben.</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Try another folder.</source>
            <translation>Versuchen Sie es mit einem anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Trying “{0}” on five seconds of sound …</source>
            <translation>„{0}“ wird mit fünf Sekunden Ton ausprobiert …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Two files would have the name “{0}”.</source>
            <translation>Zwei Dateien hätten den Namen „{0}“.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Unpack it first.</source>
            <translation>Entpacken Sie es zuerst.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Unpacking</source>
            <translation>Wird entpackt</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Unsung never runs code from checkpoints; get a file with the weights alone.</source>
            <translation>Unsung führt niemals Code aus Checkpoints aus; besorgen Sie eine Datei, die nur die Gewichte enthält.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Unsung never runs code from checkpoints; get the .safetensors file of this Demucs from {0}.</source>
            <translation>Unsung führt niemals Code aus Checkpoints aus; holen Sie die .safetensors-Datei dieses Demucs von {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Unsung never runs code from settings files; get a file with the settings alone.</source>
            <translation>Unsung führt niemals Code aus Einstellungsdateien aus; besorgen Sie eine Datei, die nur die Einstellungen enthält.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>Unsung runs Hybrid Transformer Demucs: htdemucs and htdemucs_ft, from {0}.</source>
            <translation>Unsung unterstützt Hybrid Transformer Demucs: htdemucs und htdemucs_ft, von {0}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>Unsung runs MDX-Net of convolutions and dense layers only.</source>
            <translation>Unsung unterstützt nur MDX-Netze aus Faltungen und vollverbundenen Schichten.</translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Unsung runs the published frame transformers; fetch the checkpoint again if it is one of them.</source>
            <translation>Unsung unterstützt die veröffentlichten Frame-Transformer; holen Sie den Checkpoint noch einmal, wenn er einer davon ist.</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>Update Unsung, then open it again.</source>
            <translation>Aktualisieren Sie Unsung, und öffnen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Use a version without copy protection, such as a CD or a bought download.</source>
            <translation>Verwenden Sie eine Fassung ohne Kopierschutz, etwa eine CD oder einen gekauften Download.</translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Vocals</source>
            <translation>Gesang</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals and instrumental of equal care, each with an output of its own.</source>
            <translation>Gesang und Instrumental gleich sorgfältig, jeweils mit eigenem Ausgang.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals and instrumental of one network, each full.</source>
            <translation>Gesang und Instrumental aus einem Netz, beide voll.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in little time, also without a graphics card.</source>
            <translation>Gesang in kurzer Zeit, auch ohne Grafikkarte.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in little time; an early favourite.</source>
            <translation>Gesang in kurzer Zeit; ein früher Liebling.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals in the manner of Kim's network, with a licence that is clear.</source>
            <translation>Gesang nach Art von Kims Netz, mit klarer Lizenz.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals of a network that also knows drums and bass, faster than SCNet XL.</source>
            <translation>Gesang aus einem Netz, das auch Schlagzeug und Bass kennt, schneller als SCNet XL.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals of a network that also knows drums and bass; good company for Roformers.</source>
            <translation>Gesang aus einem Netz, das auch Schlagzeug und Bass kennt; eine gute Ergänzung zu Roformern.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals quickly, with a licence that is clear.</source>
            <translation>Gesang, schnell getrennt, mit klarer Lizenz.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals with little of the instruments left in them.</source>
            <translation>Gesang mit wenig Instrumentenresten.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals with their quiet details, from a file of moderate size.</source>
            <translation>Gesang mit seinen leisen Details, aus einer mittelgroßen Datei.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals; a sibling of 1297 that errs elsewhere, for ensembles.</source>
            <translation>Gesang; ein Geschwister von 1297, das sich anderswo irrt, für Ensembles.</translation>
        </message>
        <message>
            <location filename="../../models/catalogue.toml"></location>
            <source>Vocals; an early Mel-Band Roformer, for comparison and for ensembles.</source>
            <translation>Gesang; ein früher Mel-Band-Roformer, zum Vergleich und für Ensembles.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_lock.py"></location>
            <source>Waiting for another download of {0} …</source>
            <translation>Wartet auf einen anderen Download von {0} …</translation>
        </message>
        <message>
            <location filename="../../app/ui/library/engine_turn.py"></location>
            <source>Waiting until the networks are free …</source>
            <translation>Wartet, bis die Netze frei sind …</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write fields like {0}.</source>
            <translation>Schreiben Sie Felder wie {0}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write one, such as {0}.</source>
            <translation>Schreiben Sie einen, z. B. {0}.</translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>Write seconds or minutes, as 83.5 or 1:23.5.</source>
            <translation>Schreiben Sie Sekunden oder Minuten, z. B. 83.5 oder 1:23.5.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Writing {0}</source>
            <translation>{0} wird geschrieben</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>at {0}</source>
            <translation>bei {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it answered {0}</source>
            <translation>der Server antwortete mit {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it cannot be reached</source>
            <translation>der Server ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it does not exist</source>
            <translation>nicht vorhanden</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not give the file to anybody</source>
            <translation>der Server gibt die Datei nicht heraus</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not have the file</source>
            <translation>der Server hat die Datei nicht</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it does not have the file any more</source>
            <translation>der Server hat die Datei nicht mehr</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it has another file now</source>
            <translation>der Server hat jetzt eine andere Datei</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>it has “{0}”, which the network does not know</source>
            <translation>„{0}“ ist dem Netz unbekannt</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it is a folder</source>
            <translation>es ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it is busy (it answered {0})</source>
            <translation>der Server ist ausgelastet (Antwort {0})</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>it is not a file</source>
            <translation>es ist keine Datei</translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>it is not a project of Unsung</source>
            <translation>es ist kein Unsung-Projekt</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it may not give the file to you</source>
            <translation>der Server darf Ihnen die Datei nicht geben</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends another stretch than was asked for</source>
            <translation>der Server sendet ein anderes Stück als angefordert</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends more than the file</source>
            <translation>der Server sendet mehr als die Datei</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to an address that is none</source>
            <translation>der Server leitet an eine ungültige Adresse weiter</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to an address that is not encrypted</source>
            <translation>der Server leitet an eine unverschlüsselte Adresse weiter</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends on to other addresses without end</source>
            <translation>der Server leitet endlos weiter</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sends the file packed, which nobody asked for</source>
            <translation>der Server sendet die Datei ungefragt gepackt</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it sends what cannot be understood</source>
            <translation>der Server sendet Unverständliches</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>it sent a web page in the place of the file</source>
            <translation>der Server hat statt der Datei eine Webseite gesendet</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it stopped sending</source>
            <translation>der Server sendet nicht mehr</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>it wants a password</source>
            <translation>der Server verlangt ein Passwort</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>its certificate cannot be trusted: {0}</source>
            <translation>dem Zertifikat kann nicht vertraut werden: {0}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>its file has another size ({0} bytes)</source>
            <translation>die Datei dort hat eine andere Größe ({0} Byte)</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>its file is too large ({0} bytes)</source>
            <translation>die Datei dort ist zu groß ({0} Byte)</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>its name is too long</source>
            <translation>der Name ist zu lang</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>part of its path is a file</source>
            <translation>ein Teil des Pfads ist eine Datei</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>permission was denied</source>
            <translation>Zugriff verweigert</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_stream.py"></location>
            <source>the connection ended early</source>
            <translation>die Verbindung endete zu früh</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>the connection was lost</source>
            <translation>die Verbindung ist abgebrochen</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>the default output</source>
            <translation>der Standardausgang</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is full</source>
            <translation>das Laufwerk ist voll</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is read-only</source>
            <translation>das Laufwerk ist schreibgeschützt</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>the network needs “{0}”, which it lacks</source>
            <translation>das Netz braucht „{0}“, das hier fehlt</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_web.py"></location>
            <source>the proxy does not let us through</source>
            <translation>der Proxy lässt die Verbindung nicht zu</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>what it sends is damaged, or another file</source>
            <translation>die gesendete Datei ist beschädigt oder eine andere</translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>your disk quota is used up</source>
            <translation>Ihr Speicherkontingent ist aufgebraucht</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} (karaoke)</source>
            <translation>{0} (Karaoke)</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1} Hz.</source>
            <translation>{0} unterstützt {1} Hz nicht.</translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1}.</source>
            <translation>{0} unterstützt {1} nicht.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} claims more weights than it holds.</source>
            <translation>{0} gibt mehr Gewichte an, als es enthält.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>{0} could not be downloaded. {1}</source>
            <translation>{0} konnte nicht heruntergeladen werden. {1}</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} does not describe its network.</source>
            <translation>{0} beschreibt sein Netz nicht.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} does not hold {1}.</source>
            <translation>{0} unterstützt {1} nicht.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} does not say how much it sees at once.</source>
            <translation>{0} sagt nicht, wie viel es auf einmal sieht.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} does not say whether it estimates the vocals or the instrumental.</source>
            <translation>{0} sagt nicht, ob es den Gesang oder das Instrumental schätzt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} has an operation that Unsung does not allow: “{1}”.</source>
            <translation>{0} enthält eine Operation, die Unsung nicht zulässt: „{1}“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} has no bins from {1} to {2}.</source>
            <translation>{0} hat keine Frequenz-Bins von {1} bis {2}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} has sizes that no network has.</source>
            <translation>{0} hat Größen, die kein Netz hat.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds graphs within graphs (“{1}”).</source>
            <translation>{0} enthält verschachtelte Graphen („{1}“).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds more than a network: functions or training.</source>
            <translation>{0} enthält mehr als ein Netz: Funktionen oder Trainingsdaten.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds no more than {1} channels.</source>
            <translation>{0} unterstützt höchstens {1} Kanäle.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} holds numbers in a form that Unsung does not read.</source>
            <translation>{0} enthält Zahlen in einer Form, die Unsung nicht liest.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds up to {1}, not {2}.</source>
            <translation>{0} unterstützt höchstens {1}, nicht {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds {1} only, not {2}.</source>
            <translation>{0} unterstützt nur {1}, nicht {2}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is a folder.</source>
            <translation>{0} ist ein Ordner.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} is an older or packed Demucs (“{1}”).</source>
            <translation>{0} ist ein älteres oder gepacktes Demucs („{1}“).</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: it makes “{1}” twice.</source>
            <translation>{0} ist beschädigt: „{1}“ wird doppelt erzeugt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: its operation “{1}” has impossible sizes.</source>
            <translation>{0} ist beschädigt: Die Operation „{1}“ hat unmögliche Größen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_sizes.py"></location>
            <source>{0} is damaged: nothing makes its result.</source>
            <translation>{0} ist beschädigt: Nichts erzeugt das Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is no MDX-Net: it takes no spectrum of two channels.</source>
            <translation>{0} ist kein MDX-Net: Es nimmt kein Spektrum mit zwei Kanälen an.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} is no MDX-Net: it takes {1} inputs, not one.</source>
            <translation>{0} ist kein MDX-Net: Es hat {1} Eingänge statt einem.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is no MDX-Net: its result is not of the size of what enters it.</source>
            <translation>{0} ist kein MDX-Net: Das Ergebnis hat eine andere Größe als die Eingabe.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is no checkpoint by its name.</source>
            <translation>{0} ist dem Namen nach kein Checkpoint.</translation>
        </message>
        <message>
            <location filename="../../app/networks/demucs_file.py"></location>
            <source>{0} is the network of htdemucs_ft for the stem “{1}”.</source>
            <translation>{0} ist das Netz von htdemucs_ft für den Stem „{1}“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_net.py"></location>
            <source>{0} is too large for a network.</source>
            <translation>{0} ist zu groß für ein Netz.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} kHz</source>
            <translation>{0} kHz</translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} needs at least one repetition, one column apart.</source>
            <translation>{0} braucht mindestens eine Wiederholung, eine Spalte entfernt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} needs program code beside itself: {1}.</source>
            <translation>{0} braucht zusätzlichen Programmcode: {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>{0} separations are lost in the passage {1}: the sound is missing. Separate again.</source>
            <translation>Im Abschnitt {1} sind {0} Trennungen verloren: Ihre Audiodaten fehlen. Trennen Sie neu.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} stopped working; it may have been unplugged.</source>
            <translation>{0} funktioniert nicht mehr; vielleicht wurde er ausgesteckt.</translation>
        </message>
        <message>
            <location filename="../../app/networks/mdx_graph.py"></location>
            <source>{0} wants to read other files of this computer.</source>
            <translation>{0} will andere Dateien dieses Computers lesen.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged, and there is no other.</source>
            <translation>{0} wurde ausgesteckt, und es gibt keinen anderen.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged. Playback stands still.</source>
            <translation>{0} wurde ausgesteckt. Die Wiedergabe steht still.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download_file.py"></location>
            <source>{0}, again and again</source>
            <translation>{0}, immer wieder</translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>{0}, imported from {1}.</source>
            <translation>{0}, importiert aus {1}.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on chunk by chunk.</source>
            <translation>{0}: weiter Block für Block.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on on the processor.</source>
            <translation>{0}: weiter auf dem Prozessor.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with shorter chunks.</source>
            <translation>{0}: weiter mit kürzeren Blöcken.</translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with {1} chunks at a time.</source>
            <translation>{0}: weiter mit je {1} Blöcken gleichzeitig.</translation>
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
            <translation>„chunk_size“ ist kein Vielfaches von „num_heads“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“expansions” needs {0} numbers.</source>
            <translation>„expansions“ braucht {0} Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“heads” or “dropout” is impossible.</source>
            <translation>„heads“ oder „dropout“ ist unmöglich.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v8.py"></location>
            <source>“hidden” needs {0} numbers.</source>
            <translation>„hidden“ braucht {0} Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“hop_length” is more than half of “n_fft”.</source>
            <translation>„hop_length“ ist größer als die Hälfte von „n_fft“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>“in_channels” is not {0} times “out_channels”.</source>
            <translation>„in_channels“ ist nicht {0} mal „out_channels“.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>“level_channels” and “level_maps” differ in length or are empty.</source>
            <translation>„level_channels“ und „level_maps“ sind verschieden lang oder leer.</translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“num_heads” is not even; the last level has half as many.</source>
            <translation>„num_heads“ ist nicht gerade; die letzte Ebene hat halb so viele.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“widths”, “blocks” and “halve_time” differ in length.</source>
            <translation>„widths“, „blocks“ und „halve_time“ sind verschieden lang.</translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“zones” must end by half of “n_fft”, with as many “patches”.</source>
            <translation>„zones“ muss bei der Hälfte von „n_fft“ enden, mit ebenso vielen „patches“.</translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <location filename="../../app/ui/texts.py"></location>
            <source>“{0}”</source>
            <translation>„{0}“</translation>
        </message>
        <message>
            <location filename="../../app/tasks/install_network.py"></location>
            <source>“{0}” came with the program and stays.</source>
            <translation>„{0}“ gehört zum Programm und bleibt.</translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>“{0}” cannot be run as a published program does.</source>
            <translation>„{0}“ kann nicht so laufen wie in einem veröffentlichten Programm.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” contains no sound: its length is zero.</source>
            <translation>„{0}“ enthält keinen Ton: Die Länge ist null.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” does not end in {1}.</source>
            <translation>„{0}“ endet nicht auf {1}.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed since the project was saved.</source>
            <translation>„{0}“ wurde seit dem Speichern des Projekts geändert.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed; the project has its sound still. Bring the file back.</source>
            <translation>„{0}“ wurde geändert; das Projekt hat den Ton noch. Bringen Sie die Datei zurück.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only 1 sound stream.</source>
            <translation>„{0}“ hat nur 1 Tonspur.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only {1} sound streams.</source>
            <translation>„{0}“ hat nur {1} Tonspuren.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” has shape {1}, and the network needs {2}</source>
            <translation>„{0}“ hat die Form {1}, und das Netz braucht {2}</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is a packed project.</source>
            <translation>„{0}“ ist ein gepacktes Projekt.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is a picture.</source>
            <translation>„{0}“ ist ein Bild.</translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is copy-protected.</source>
            <translation>„{0}“ ist kopiergeschützt.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is damaged or incomplete: {1} of {2} could be read.</source>
            <translation>„{0}“ ist beschädigt oder unvollständig: {1} von {2} konnten gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is damaged, cut off or not a project of Unsung.</source>
            <translation>„{0}“ ist beschädigt, abgeschnitten oder kein Unsung-Projekt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>“{0}” is damaged, or no project that Unsung packed.</source>
            <translation>„{0}“ ist beschädigt oder kein von Unsung gepacktes Projekt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” is damaged; its last autosave was opened instead.</source>
            <translation>„{0}“ ist beschädigt; stattdessen wurde die letzte automatische Sicherung geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is empty (0 bytes).</source>
            <translation>„{0}“ ist leer (0 Byte).</translation>
        </message>
        <message>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>“{0}” is incomplete: its end is missing.</source>
            <translation>„{0}“ ist unvollständig: Das Ende fehlt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is missing; the project has its sound still. Bring the file back.</source>
            <translation>„{0}“ fehlt; das Projekt hat den Ton noch. Bringen Sie die Datei zurück.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is no setting of {1}.</source>
            <translation>„{0}“ ist keine Einstellung von {1}.</translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>“{0}” is no stem.</source>
            <translation>„{0}“ ist kein Stem.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a device.</source>
            <translation>„{0}“ ist kein Gerät.</translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a precision.</source>
            <translation>„{0}“ ist keine Genauigkeit.</translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” is not a tensor</source>
            <translation>„{0}“ ist kein Tensor</translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>“{0}” is not a time.</source>
            <translation>„{0}“ ist keine Zeitangabe.</translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” is not an audio file, or it is damaged from its beginning.</source>
            <translation>„{0}“ ist keine Audiodatei, oder sie ist von Anfang an beschädigt.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is not the song of this project: its sound is another.</source>
            <translation>„{0}“ ist nicht der Song dieses Projekts: Der Ton ist ein anderer.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>“{0}” is open in another window.</source>
            <translation>„{0}“ ist in einem anderen Fenster geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, neither true nor false.</source>
            <translation>„{0}“ ist {1}, weder wahr noch falsch.</translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, not positive whole numbers.</source>
            <translation>„{0}“ ist {1}; erwartet werden positive ganze Zahlen.</translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>“{0}” needs the network family “{1}”, which is not known.</source>
            <translation>„{0}“ braucht die Netzfamilie „{1}“, die nicht bekannt ist.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/download.py"></location>
            <source>“{0}” needs {1} MB on the disk with {2}, and {3} MB are free.</source>
            <translation>„{0}“ braucht {1} MB auf dem Laufwerk von {2}, und {3} MB sind frei.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” was decoded anew; another decoder made the project's separations.</source>
            <translation>„{0}“ wurde neu dekodiert; die Trennungen des Projekts entstanden mit einem anderen Decoder.</translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>“{0}” was recovered.</source>
            <translation>„{0}“ wurde wiederhergestellt.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Loop from {0} to {1}.</source>
            <translation>Schleife von {0} bis {1}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>No song is open.</source>
            <translation>Es ist kein Song geöffnet.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Playback waits for the separation.</source>
            <translation>Die Wiedergabe wartet auf die Trennung.</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/timeline.py"></location>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>{0}, {1} long. Playhead at {2}. Shown from {3} to {4}. Heard: {5}.</source>
            <translation>{0}, Länge {1}. Abspielposition {2}. Sichtbar von {3} bis {4}. Zu hören: {5}.</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Hear {0} ({1})</source>
            <translation>{0} anhören ({1})</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Mute</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume {0} %</source>
            <translation>Lautstärke {0} %</translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>What is heard</source>
            <translation>Was zu hören ist</translation>
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
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Don't save</source>
            <translation>&amp;Nicht speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save all</source>
            <translation>A&amp;lle speichern</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of {0} songs?</source>
            <translation>Änderungen an {0} Songs speichern?</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of “{0}”?</source>
            <translation>Änderungen an „{0}“ speichern?</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>They are lost if you do not save them.</source>
            <translation>Ohne Speichern gehen sie verloren.</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Unsaved changes</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
    </context>
    <context>
        <name>Updates</name>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Asking whether a newer version is out…</source>
            <translation>Es wird nach einer neueren Version gesucht…</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Open page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>This copy of Unsung does not know where to ask for newer versions.</source>
            <translation>Diese Kopie von Unsung weiß nicht, wo sie nach neueren Versionen suchen soll.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>Unsung {0} is out.</source>
            <translation>Unsung {0} ist erschienen.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have the newest version, {0}.</source>
            <translation>Sie haben die neueste Version, {0}.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have version {0}. Look where you got it from.</source>
            <translation>Sie haben Version {0}. Sehen Sie dort nach, woher Sie Unsung haben.</translation>
        </message>
        <message>
            <location filename="../../app/ui/updates.py"></location>
            <source>You have {0}. Nothing is downloaded by itself.</source>
            <translation>Sie haben {0}. Nichts wird von selbst heruntergeladen.</translation>
        </message>
    </context>
    <context>
        <name>WeightBox</name>
        <message>
            <location filename="../../app/ui/dialogs/member_row.py"></location>
            <source>How much this network counts, next to the others</source>
            <translation>Wie viel dieses Netz zählt, verglichen mit den anderen</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../app/ui/welcome.py"></location>
            <source>This one is “Francium” by Software-Entwicklungskit (CC0).</source>
            <translation>Dies ist „Francium“ von Software-Entwicklungskit (CC0).</translation>
        </message>
    </context>
    <context>
        <name>WhatCombo</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Loop, {0} to {1}</source>
            <translation>Schleife, {0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Sections, each in a file of its own ({0})</source>
            <translation>Abschnitte, je eine Datei ({0})</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Selection, {0} to {1}</source>
            <translation>Auswahl, {0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What to export</source>
            <translation>Was exportiert wird</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole song, {0}</source>
            <translation>Ganzer Song, {0}</translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole songs</source>
            <translation>Ganze Songs</translation>
        </message>
    </context>
</TS>
