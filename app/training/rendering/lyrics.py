"""Random words to sing: meaningless lines from everyday words and invented syllables."""

from __future__ import annotations

import numpy as np

WORDS = {
    "en": "love night light rain fire heart sky road home river dream shine falling burning slowly "
          "never always tonight tomorrow summer winter golden silver baby honey listen follow "
          "running dancing lonely somewhere over under again believe forever touch morning ocean "
          "shadow window thunder people city easy crazy only you and me my your we are the in on "
          "with without going coming back down away know feel want need hold stay leave show",
    "es": "amor noche luz lluvia fuego corazón cielo camino casa río sueño brilla cayendo quiero "
          "siempre nunca mañana verano mar sol luna vida contigo sin ti bailando lento cerca lejos "
          "tierra viento mi tu yo la el una que no más voy ven dime mírame",
    "fr": "amour nuit lumière pluie feu coeur ciel chemin maison rivière rêve toujours jamais "
          "demain été soleil lune vie avec sans toi danser doucement loin vent mon ton je la le "
          "une plus viens dis regarde encore partir rester",
    "de": "liebe nacht licht regen feuer herz himmel weg haus fluss traum immer niemals morgen "
          "sommer sonne mond leben mit ohne dich tanzen langsam weit wind mein dein ich die das "
          "eine mehr komm sag bleib gehen wieder allein",
    "it": "amore notte luce pioggia fuoco cuore cielo strada casa fiume sogno sempre mai domani "
          "estate sole luna vita con senza te ballare piano lontano vento mio tuo io la il una "
          "ancora vieni dimmi guarda resta andare",
    "pt": "amor noite luz chuva fogo coração céu caminho casa rio sonho sempre nunca amanhã verão "
          "sol lua vida contigo sem você dançar devagar longe vento meu teu eu a o uma mais vem",
    "ru": "любовь ночь свет дождь огонь сердце небо дорога дом река мечта всегда никогда завтра "
          "лето солнце луна жизнь с тобой танцуй медленно далеко ветер мой твой я ты мы снова",
    "ja": "あい よる ひかり あめ こころ そら みち いえ かわ ゆめ いつも あした なつ うみ たいよう "
          "つき いのち きみと おどる ゆっくり とおく かぜ わたし あなた もういちど さくら はな",
    "fi": "rakkaus yö valo sade tuli sydän taivas tie koti joki uni aina huomenna kesä meri",
    "cs": "láska noc světlo déšť oheň srdce nebe cesta dům řeka sen vždycky zítra léto moře",
    "hi": "प्यार रात रोशनी बारिश दिल आसमान रास्ता घर नदी सपना हमेशा कल सूरज चाँद",
    "ca": "amor nit llum pluja foc cor cel camí casa riu somni sempre mai demà estiu mar",
}  # fmt: skip
CONSONANTS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "y", "")
VOWELS = ("a", "e", "i", "o", "u", "a", "o", "oo", "ee", "ai")
VOCALISE = ("la", "na", "oh", "ah", "hey", "yeah", "ooh", "da", "doo", "mm")
INVENTED = 0.25  # share of lines that are invented words
LATIN = frozenset({"en", "es", "fr", "de", "it", "pt", "fi", "cs", "ca"})


def write_line(rng: np.random.Generator, language: str, words: int = 7) -> str:
    """Write one line in a language; with Latin letters some lines are invented or vocalises."""
    if language in LATIN or language not in WORDS:
        if language not in WORDS or rng.random() < INVENTED:
            return " ".join(_invent(rng) for _ in range(words))
        if rng.random() < 0.08:
            return " ".join(str(rng.choice(VOCALISE)) for _ in range(words))
    vocabulary = WORDS[language].split()
    chosen = [vocabulary[rng.integers(len(vocabulary))] for _ in range(words)]
    return ("" if language == "ja" else " ").join(chosen)


def _invent(rng: np.random.Generator) -> str:
    count = int(rng.integers(1, 4))
    return "".join(str(rng.choice(CONSONANTS)) + str(rng.choice(VOWELS)) for _ in range(count))
