/**
 * What people make passwords of, and so what is tried first: the words (of four letters or more) that the best known lists
 * of stolen passwords repeat, without the digits and signs that people add to them. Compiled for this service.
 */
export const guessableWords: ReadonlySet<string> = new Set(
  `
  password passwort passw0rd passphrase passcode pass secret secrets letmein letmeout opensesame changeme changethis default
  welcome welcomeback hello hellohello goodbye login logon logmein signin access accessdenied admin administrator root user
  username guest test tester testing temp temporary demo sample example manager master mastermind system server service
  database computer laptop internet network website windows microsoft google facebook twitter youtube instagram whatsapp
  amazon apple iphone samsung android yahoo hotmail outlook gmail linkedin netflix spotify office excel teams zoom
  qwerty qwertyuiop azerty qwertz asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx wasd abcd abcdef abcdefgh
  iloveyou iloveu loveyou loveme love lover lovely loving darling sweetheart sweetie honey babygirl babyboy baby babe angel
  princess prince queen king kingdom beautiful gorgeous pretty cutie kisses hugs forever always together friend friends
  mypassword thisismypassword thisispassword newpassword oldpassword nopassword yourpassword mysecret mylogin whatever
  nothing something anything everything everyone someone nobody somebody anybody iamtheboss letmepass trustno trustnoone
  sunshine sunflower rainbow butterfly flower flowers summer winter spring autumn january february march april june july
  august september october november december monday tuesday wednesday thursday friday saturday sunday weekend holiday
  holidays christmas easter birthday morning evening today tomorrow yesterday midnight moonlight starlight sunset sunrise
  football footballer soccer rugby cricket tennis hockey baseball basketball golf golfer boxing racing cycling swimming
  arsenal chelsea liverpool everton tottenham spurs westham westbrom aston villa leeds leicester newcastle sunderland
  southampton brighton fulham wolves wolverhampton burnley watford norwich palace celtic rangers manchester united mancity
  manunited barcelona madrid juventus milan bayern england scotland wales ireland britain british london birmingham bristol
  sheffield nottingham cardiff swansea edinburgh glasgow belfast yorkshire lancashire cornwall devon essex kent surrey
  paris berlin europe america american canada australia africa india china japan brazil spain france germany italy
  monkey dragon tiger lion eagle falcon phoenix panther leopard cheetah wolf horse horses pony puppy kitten kitty dolphin
  shark whale elephant giraffe penguin rabbit bunny hamster turtle spider snake scorpion bulldog terrier labrador spaniel
  charlie charlotte michael michelle jennifer jessica jordan joshua daniel danielle matthew andrew andrea anthony thomas
  robert richard william james jamie jason justin joseph john johnny david george georgia edward oliver olivia harry harriet
  henry jack jacob jackson samuel samantha sarah sophie emily emma amelia alice alexander alexandra amanda ashley nicole
  nicola nicholas natalie natasha rebecca rachel robin steven stephen stephanie victoria vanessa patrick patricia peter paul
  martin mark maria marie maggie megan melissa martha lauren laura louise lucy katie kate katherine karen kevin kelly
  kimberly isabella isabel hannah heather holly grace eleanor elizabeth ella chloe claire christian christine christopher
  chris carolyn caroline catherine brian brandon bradley benjamin barbara adam aaron abigail hunter mohammed muhammad ahmed
  fatima aisha maxwell oscar poppy rosie ruby daisy lily jasmine molly millie alfie archie freddie theo toby buster bella
  bailey coco lola luna milo rocky rusty shadow sparky tigger smokey ginger pepper pumpkin peanut cookie biscuit chocolate
  cheese banana apples orange cherry strawberry blueberry coffee starbucks pizza chicken bacon butter sugar candy vanilla
  superman batman spiderman ironman wonderwoman avengers avatar starwars startrek jedi yoda vader skywalker pokemon pikachu
  mario luigi zelda sonic minecraft fortnite roblox playstation nintendo xbox gamer gaming player hogwarts harrypotter
  gandalf hobbit frodo matrix trinity terminator godzilla transformers simpsons mickey mickeymouse minnie donald disney
  barbie bond jamesbond metallica slipknot nirvana beatles queenie eminem beyonce rihanna shakira elvis guitar piano music
  musician dancer dancing singer drummer purple yellow orange green blue black white silver golden gold diamond crystal
  emerald sapphire platinum ferrari porsche mercedes mustang corvette toyota honda yamaha kawasaki suzuki harley davidson
  jaguar bentley soldier warrior fighter hunter killer assassin ninja samurai pirate knight wizard magic magical genius
  legend champion winner winning victory freedom liberty peace justice power powerful strong strength energy thunder
  lightning storm hurricane tornado fire firefly ocean river mountain forest garden island beach paradise heaven angels
  jesus jesuschrist christ church blessed blessing faith bible lord godisgood praise hallelujah allah buddha lucky luck
  money dollar pounds million millionaire billion business company office work worker working school college university
  student teacher doctor nurse engineer lawyer police policeman sheriff probation prison offender custody court safeguarding
  council borough partnership agency review reviews recommendation action audit learning throughline monday correct
  battery staple horsebattery correcthorse unbelievable incredible awesome amazing perfect fantastic wonderful excellent
  family mother father mummy daddy sister brother grandma grandad children child husband wife married wedding home house
  homesweethome happy happiness happyday smile smiley laughing funny crazy stupid idiot sexy bigboy badboy badgirl goodboy
  goodgirl tinkerbell fuckyou fuckoff bollocks bloody creative creation fishing
  fisherman camping hiking running runner marathon snowboard skateboard surfing surfer sailing sailor captain pilot rocket
  space galaxy universe planet earth moon stars star sunny shine snow snowman snowball icecream popcorn
  `
    .trim()
    .split(/\s+/),
)

/** The longest of these words, in letters. */
export const LONGEST_GUESSABLE = Math.max(...[...guessableWords].map((word) => word.length))
