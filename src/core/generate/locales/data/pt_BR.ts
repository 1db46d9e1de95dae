import type { LocaleData } from '../localeData';
import { world } from './pt_BR.world';

/** Portuguese, as it is written in Brazil. */
export const data: LocaleData = {
  female:
    'Adriana|Alessandra|Alice|Aline|Amanda|Ana|Andreia|Ângela|Antônia|Aparecida|Bárbara|Beatriz|Bianca|Brenda|Bruna|Camila|Carla|Carolina|Catarina|Cecília|Célia|Clara|Cláudia|Cristiane|Cristina|Daniela|Débora|Denise|Eduarda|Elaine|Eliane|Elisa|Eloá|Emanuelly|Érica|Estela|Fabiana|Fátima|Fernanda|Flávia|Gabriela|Giovana|Gisele|Helena|Heloísa|Isabela|Isadora|Jéssica|Joana|Josefa|Joyce|Juliana|Júlia|Karina|Kelly|Lara|Larissa|Laura|Lavínia|Letícia|Lívia|Lorena|Luana|Lúcia|Luciana|Luísa|Luiza|Maitê|Manuela|Marcela|Márcia|Maria|Mariana|Marina|Marta|Melissa|Mirela|Mônica|Natália|Nicole|Olívia|Paloma|Patrícia|Paula|Priscila|Rafaela|Raquel|Regina|Renata|Rita|Rosana|Sabrina|Sandra|Sarah|Simone|Sofia|Sônia|Sueli|Tatiana|Teresa|Valentina|Vanessa|Vera|Verônica|Vitória|Viviane|Yasmin',
  male: 'Adriano|Alan|Alexandre|Anderson|André|Antônio|Arthur|Augusto|Benício|Benjamin|Bernardo|Breno|Bruno|Caio|Carlos|César|Cláudio|Daniel|Danilo|Davi|Diego|Diogo|Douglas|Edson|Eduardo|Emanuel|Enzo|Erick|Fábio|Felipe|Fernando|Flávio|Francisco|Gabriel|Geraldo|Gilberto|Guilherme|Gustavo|Heitor|Hélio|Henrique|Hugo|Igor|Isaac|Ivan|Jair|João|Joaquim|Jorge|José|Júlio|Kauã|Leandro|Leonardo|Lorenzo|Lucas|Luciano|Luís|Luiz|Marcelo|Márcio|Marco|Marcos|Mário|Mateus|Matheus|Maurício|Mauro|Miguel|Murilo|Nelson|Nicolas|Otávio|Paulo|Pedro|Pietro|Rafael|Raimundo|Raul|Renan|Renato|Ricardo|Roberto|Robson|Rodrigo|Rogério|Ronaldo|Samuel|Sebastião|Sérgio|Thiago|Tiago|Tomás|Valter|Vicente|Victor|Vinícius|Vitor|Wagner|Wellington|Wesley|Yuri',
  blank: ' ',
  legalForms: [' Ltda.', ' Ltda.', ' Ltda.', ' S.A.', ' ME', ' EPP'],
  home: { BR: 100 },
  cities: {
    BR: `
Brasília|Distrito Federal|DF|70###-###|-15.79|-47.88|America/Sao_Paulo
São Paulo|São Paulo|SP|01###-###|-23.55|-46.63
Campinas|São Paulo|SP|130##-###|-22.91|-47.06
Santos|São Paulo|SP|110##-###|-23.96|-46.33
Ribeirão Preto|São Paulo|SP|140##-###|-21.18|-47.81
São José dos Campos|São Paulo|SP|122##-###|-23.18|-45.88
Sorocaba|São Paulo|SP|180##-###|-23.50|-47.46
Rio de Janeiro|Rio de Janeiro|RJ|20###-###|-22.91|-43.17
Niterói|Rio de Janeiro|RJ|240##-###|-22.88|-43.10
Petrópolis|Rio de Janeiro|RJ|256##-###|-22.51|-43.18
Belo Horizonte|Minas Gerais|MG|30###-###|-19.92|-43.94
Uberlândia|Minas Gerais|MG|384##-###|-18.92|-48.28
Juiz de Fora|Minas Gerais|MG|360##-###|-21.76|-43.35
Ouro Preto|Minas Gerais|MG|354##-###|-20.39|-43.51
Vitória|Espírito Santo|ES|290##-###|-20.32|-40.34
Salvador|Bahia|BA|40###-###|-12.97|-38.50|America/Bahia
Feira de Santana|Bahia|BA|440##-###|-12.27|-38.97|America/Bahia
Recife|Pernambuco|PE|50###-###|-8.05|-34.88|America/Recife
Olinda|Pernambuco|PE|530##-###|-8.01|-34.86|America/Recife
Fortaleza|Ceará|CE|60###-###|-3.73|-38.52|America/Fortaleza
Natal|Rio Grande do Norte|RN|590##-###|-5.79|-35.21|America/Fortaleza
João Pessoa|Paraíba|PB|580##-###|-7.12|-34.86|America/Fortaleza
Maceió|Alagoas|AL|570##-###|-9.67|-35.74|America/Maceio
Aracaju|Sergipe|SE|490##-###|-10.91|-37.07|America/Maceio
São Luís|Maranhão|MA|650##-###|-2.53|-44.30|America/Fortaleza
Teresina|Piauí|PI|640##-###|-5.09|-42.80|America/Fortaleza
Belém|Pará|PA|660##-###|-1.46|-48.50|America/Belem
Manaus|Amazonas|AM|690##-###|-3.12|-60.02|America/Manaus
Porto Velho|Rondônia|RO|768##-###|-8.76|-63.90|America/Porto_Velho
Curitiba|Paraná|PR|80###-###|-25.43|-49.27
Londrina|Paraná|PR|860##-###|-23.31|-51.16
Maringá|Paraná|PR|870##-###|-23.42|-51.93
Florianópolis|Santa Catarina|SC|880##-###|-27.60|-48.55
Joinville|Santa Catarina|SC|892##-###|-26.30|-48.85
Blumenau|Santa Catarina|SC|890##-###|-26.92|-49.07
Porto Alegre|Rio Grande do Sul|RS|90###-###|-30.03|-51.23
Caxias do Sul|Rio Grande do Sul|RS|950##-###|-29.17|-51.18
Pelotas|Rio Grande do Sul|RS|960##-###|-31.77|-52.34
Goiânia|Goiás|GO|740##-###|-16.69|-49.25
Cuiabá|Mato Grosso|MT|780##-###|-15.60|-56.10|America/Cuiaba
Campo Grande|Mato Grosso do Sul|MS|790##-###|-20.44|-54.65|America/Campo_Grande
Palmas|Tocantins|TO|770##-###|-10.18|-48.33|America/Araguaina`,
  },
  nationalities: { BR: 'brasileira', PT: 'portuguesa', AO: 'angolana', MZ: 'moçambicana', AR: 'argentina', UY: 'uruguaia' },
  world,
  reviews: {
    negative: [
      'Que decepção.|Esperava muito mais.|Foi um erro.|Não corresponde à descrição.|Eu me arrependi da escolha.|Não aconselho.',
      'A qualidade deixa a desejar.|Quebrou em uma semana.|O atendimento nunca respondeu.|A entrega levou três semanas.|Faltava metade das peças.|Ainda espero uma resposta.',
      'Não recomendo.|Quero meu dinheiro de volta.|Nunca mais.|Melhor economizar o dinheiro.|Caro demais para o que é.',
    ],
    mixed: [
      'Razoável, nada além disso.|Opinião dividida.|Aceitável pelo preço.|Não é ruim, mas também não se destaca.|Tem qualidades e defeitos.|Mediano, no geral.',
      'A ideia é boa, o resultado nem tanto.|O acabamento é bom, o manual é fraco.|A entrega foi rápida, mas a caixa veio amassada.|Com paciência dá certo.|A cor é mais escura do que na foto.',
      'Pode melhorar.|Para uso ocasional serve.|Em promoção, talvez de novo.|Ainda estou em dúvida.|Valeu a tentativa.',
    ],
    positive: [
      'Era exatamente o que eu procurava.|Melhor do que eu esperava.|Adorei.|Totalmente satisfeito.|Ótima escolha.|Já não vivo mais sem.',
      'O acabamento é impecável.|Chegou no dia seguinte.|Responderam a todas as minhas dúvidas.|A família inteira gostou.|Cada detalhe foi bem pensado.|Veio tudo muito bem embalado.',
      'Recomendo muito.|Compraria de novo sem pensar.|Vale cada centavo.|Nota dez.|Muito obrigado.',
    ],
  },
  headlines: {
    negative: ['Decepcionante|Não recomendo|Nunca mais|Dinheiro jogado fora|Diferente do anúncio|Esperava mais|Má qualidade|Compra ruim'],
    mixed: ['Razoável|Opinião dividida|Cumpre o papel|Mediano|Com alguns defeitos|Nada de mais|Pode melhorar|Aceitável'],
    positive: ['Muito satisfeito|Recomendo|Excelente|Ótima escolha|Cumpre o que promete|Adorei|Vale cada centavo|Ótima qualidade'],
  },
  lists: {
    lastName:
      'Albuquerque|Almeida|Alves|Amaral|Amorim|Andrade|Antunes|Aragão|Araújo|Assis|Azevedo|Barbosa|Barreto|Barros|Bastos|Batista|Bezerra|Borges|Braga|Brandão|Brito|Cabral|Camargo|Campos|Cardoso|Carneiro|Carvalho|Castro|Cavalcante|Cerqueira|Coelho|Conceição|Correia|Costa|Coutinho|Cruz|Cunha|Dantas|Dias|Domingues|Duarte|Esteves|Farias|Fernandes|Ferraz|Ferreira|Figueiredo|Fonseca|Fontes|França|Freire|Freitas|Furtado|Gomes|Gonçalves|Guedes|Guerra|Guimarães|Leal|Leite|Lemos|Lima|Lira|Lopes|Lucena|Macedo|Machado|Magalhães|Maia|Marinho|Marques|Martins|Matos|Medeiros|Meireles|Mello|Mendes|Mendonça|Menezes|Miranda|Monteiro|Moraes|Moreira|Mota|Moura|Nascimento|Neves|Nogueira|Nunes|Oliveira|Pacheco|Paiva|Passos|Peixoto|Pereira|Pinheiro|Pinto|Pires|Porto|Prado|Queiroz|Ramos|Rangel|Rezende|Ribeiro|Rocha|Rodrigues|Sales|Sampaio|Santana|Santos|Saraiva|Silva|Silveira|Siqueira|Soares|Souza|Tavares|Teixeira|Toledo|Torres|Valente|Vargas|Vasconcelos|Viana|Vieira|Xavier',
    jobTitle:
      '[Analista/Gerente/Assistente/Especialista] de [compras/vendas/marketing/logística/qualidade/recursos humanos]|Analista de sistemas|Atendente|Auxiliar administrativo|Cientista de dados|Comprador técnico|Contabilista|Dentista|Economista|Eletricista|Fisioterapeuta|Florista|Gerente de loja|Guia de turismo|Intérprete|Jornalista|Líder de produção|Líder de projeto|Motorista|Motorista de entregas|Pediatra|Recepcionista|Representante comercial|Suporte técnico|Taxista|Terapeuta',
    department:
      'Administrativo|Almoxarifado|Atendimento ao cliente|Compras|Comunicação|Contabilidade|Desenvolvimento|Diretoria|Engenharia|Financeiro|Jurídico|Logística|Manutenção|Marketing|Pesquisa|Pós-venda|Produção|Qualidade|Recursos humanos|TI|Vendas',
    industry:
      'Agronegócio|Alimentos e bebidas|Automotivo|Bancos|Biotecnologia|Comércio varejista|Construção civil|Consultoria|Cosméticos|Educação|Eletrônica|Energia|Energias renováveis|Farmacêutico|Hotelaria|Imobiliário|Logística|Mídia|Mineração|Moda|Móveis|Papel e celulose|Química|Saúde|Seguros|Serviços financeiros|Software|Telecomunicações|Têxtil|Transporte|Turismo',
    companyWord:
      'Acácia|Açucena|Alvorada|Amazonas|Andorinha|Araucária|Arara|Aroeira|Atlântica|Aurora|Bandeirante|Baobá|Bem-te-vi|Boa Vista|Borboleta|Buriti|Caju|Canário|Canoa|Caravela|Carnaúba|Cerrado|Colibri|Copaíba|Coral|Cristalina|Diamantina|Farol|Girassol|Guará|Horizonte|Imperial|Ipanema|Ipê|Itaúna|Jacarandá|Jangada|Jatobá|Jequitibá|Laguna|Laranjeira|Litoral|Mandacaru|Mangueira|Maresia|Marinha|Nascente|Oceano|Orvalho|Palmeira|Pampa|Pantanal|Paraíso|Pioneira|Pitanga|Planalto|Primavera|Ribeirão|Sabiá|Samambaia|Serra Azul|Sertão|Solar|Tangará|Trevo|Tropical|Tucano|Vale Verde|Vitória-régia',
    companyField:
      'Agrícola|Alimentos|Automação|Calçados|Climatização|Comunicação|Construções|Consultoria|Contábil|Cosméticos|Design|Distribuidora|Editora|Eletrônicos|Embalagens|Energia|Engenharia|Esportes|Ferramentas|Gestão|Gráfica|Iluminação|Imóveis|Informática|Laticínios|Logística|Madeiras|Materiais|Médica|Metais|Móveis|Ótica|Plásticos|Química|Segurança|Seguros|Sistemas|Têxtil|Transportes|Turismo|Viagens',
    slogan:
      'Ao seu lado todos os dias|Bem feito, do começo ao fim|Cuidado em cada detalhe|Feito para durar|Feito com carinho|Ideias que aproximam|Juntos vamos mais longe|Mais simples, mais justo|O seu tempo vale muito|Pensado para a vida real|Qualidade que se percebe|Um passo de cada vez',
    streetName:
      'Alameda das Flores|Alameda dos Anjos|Alameda Santos|Avenida Atlântica|Avenida Beira-Mar|Avenida Brasil|Avenida das Nações|Avenida do Contorno|Avenida dos Bandeirantes|Avenida Getúlio Vargas|Avenida Independência|Avenida Paulista|Avenida Rio Branco|Avenida São João|Avenida Sete de Setembro|Avenida Tiradentes|Praça da Matriz|Praça da República|Rua 15 de Novembro|Rua 7 de Setembro|Rua Amazonas|Rua Augusta|Rua Bahia|Rua Bela Vista|Rua Belo Horizonte|Rua Boa Esperança|Rua Castro Alves|Rua Ceará|Rua Cecília Meireles|Rua da Aurora|Rua da Consolação|Rua da Paz|Rua das Acácias|Rua das Laranjeiras|Rua das Palmeiras|Rua do Comércio|Rua do Rosário|Rua Dom Pedro II|Rua dos Girassóis|Rua dos Ipês|Rua Duque de Caxias|Rua Espírito Santo|Rua Goiás|Rua João Pessoa|Rua José Bonifácio|Rua Machado de Assis|Rua Marechal Deodoro|Rua Mato Grosso|Rua Minas Gerais|Rua Monteiro Lobato|Rua Paraná|Rua Pernambuco|Rua Princesa Isabel|Rua Rui Barbosa|Rua Santa Rita|Rua Santo Antônio|Rua São Francisco|Rua São José|Rua São Pedro|Rua Sergipe|Travessa do Sol',
    product:
      '[Luminária/Cadeira/Mala/Garrafa/Manta/Mochila/Mesa] [dobrável/leve/clássica/elegante/artesanal]|[Relógio/Casaco/Caderno/Banquinho/Guarda-chuva/Tapete/Cobertor] [resistente/leve/clássico/elegante/artesanal]',
    productNoun: 'banquinho|cadeira|caderno|casaco|cobertor|garrafa|guarda-chuva|luminária|mala|manta|mesa|mochila|relógio|tapete',
    productMaterial:
      'aço inox|algodão|alumínio|argila|bambu|borracha|bronze|cerâmica|cobre|concreto|cortiça|couro|feltro|juta|lã|latão|linho|madeira de lei|palha|papel|pinus|plástico|porcelana|seda|veludo|vidro',
    productCategory:
      'Alimentos|Automotivo|Bebês|Bebidas|Beleza|Bicicletas|Brinquedos|Calçados|Cama, mesa e banho|Camping|Casa|Celulares|Cozinha|Decoração|Eletrodomésticos|Eletrônicos|Esporte|Ferramentas|Games|Informática|Instrumentos musicais|Jardim|Joias|Livros|Moda|Móveis|Papelaria|Perfumaria|Pet shop|Presentes',
    productSentence:
      '[O acabamento/O material/O tecido/O revestimento] [resiste ao uso diário/é muito agradável ao toque/pode ser limpo com um pano úmido/foi escolhido com cuidado].|Um bom companheiro para todos os dias.|Ideal para espaços pequenos.|Fácil de guardar.|Serve tanto para dentro quanto para fora de casa.|Acompanha dois anos de garantia.|Produzido em pequenas séries.|Um presente que sempre agrada.|Pronto para usar em poucos minutos.|Leve o bastante para levar a qualquer lugar.|A embalagem é reciclável.|Disponível em vários tamanhos.|Linhas simples que não saem de moda.|Cada peça é conferida à mão.|Há peças de reposição disponíveis.',
    colorName:
      'amarelo|azul|azul-celeste|azul-marinho|bege|branco|bordô|caramelo|cinza|cinza-claro|coral|creme|dourado|laranja|lilás|marrom|mostarda|ocre|prata|preto|rosa|roxo|terracota|turquesa|verde|verde-oliva|vermelho|vinho',
    sentence:
      '[O relatório/O contrato/O orçamento/O projeto] [está em revisão/foi aprovado ontem/sai na segunda-feira de manhã/ainda espera uma assinatura].|[A entrega/A reserva/A solicitação/A inscrição] [está confirmada/continua pendente/foi adiada para a próxima semana/não deu nenhum problema].|Toda a equipe concordou.|Favor concluir antes do fim de semana.|A reunião acontece toda terça às dez.|O cliente pede uma confirmação por escrito.|Os números do ano passado servem de comparação.|A decisão sai no fim do mês.|Nada de especial a registrar.|A recepção tira qualquer dúvida.|A próxima turma começa no segundo semestre.|Pequenas mudanças ainda são possíveis.|Várias propostas foram comparadas.|Em breve haverá mais detalhes.|Simplificamos bastante o processo.',
    noteText:
      'Cliente [avisado por e-mail/antigo/disponível de manhã/aguardando retorno]|Agendamento confirmado|Aguardando liberação|Conferir endereço|Deixar com o porteiro|Embrulhar para presente|Falta documentação|Ligar antes de ir|Não ligar antes das nove|Nota fiscal pelo correio|Pagamento conferido|Peça encomendada|Preço combinado|Prioridade alta|Segundo aviso enviado|Sinal recebido|Sujeito a estoque|Tocar a campainha duas vezes|Transferido por motivo de férias|Visto com a diretoria',
    commentText:
      '[Obrigado/Muito obrigada/Valeu] pela [resposta rápida/explicação/dica/atualização]!|Era exatamente o que eu procurava.|Aqui funcionou, obrigado.|Concordo plenamente.|Não penso assim.|Alguma novidade?|Muito bem escrito, queremos mais.|Vejo isso amanhã.|Podemos conversar na semana que vem?|Alguém pode confirmar?|Boa ideia, vou testar.|Da minha parte está tudo certo.|Onde encontro os documentos?|Texto muito interessante.|Eu encurtaria um pouco o começo.',
    messageText:
      '[Olá/Bom dia/Boa tarde], [escrevo sobre o nosso horário/os documentos chegaram/ligo assim que puder/já está tudo pronto].|Até amanhã às dez.|A encomenda chegou hoje, obrigada.|O ônibus atrasou, chego um pouco mais tarde.|Envio a nota ainda hoje.|Já subi o arquivo.|Quinta-feira fica melhor para você?|Recebemos tudo e logo respondemos.|Quando podemos conversar um pouquinho?',
    emailSubject:
      'Seu [pedido/cadastro/agendamento/boleto]|Ata da reunião|Boas-vindas|Confirme seu e-mail|Convite para a festa de fim de ano|Documentos para segunda-feira|Dúvida sobre o contrato|Lembrete: pagamento pendente|Mudança de horário|Novidades do mês|Orçamento conforme combinado|Proposta de data|Queremos ouvir você|Sua reserva|Sua nota fiscal',
    reviewHeadline:
      'Adorei|Boa qualidade|Bom custo-benefício|Bom presente|Cumpre o que promete|Decepcionante|Entrega rápida|Excelente|Gostei muito|Lindo|Muito pequeno|Muito prático|Ótima compra|Perfeito|Razoável|Recomendo|Resistente|Vale a pena',
    reason:
      'A pedido do cliente|Atraso na entrega|Conflito de agenda|Defeito técnico|Desistência|Doença|Endereço incorreto|Mudança de endereço|Mudança de preço|Não gostou|Não precisa mais|Pagamento recusado|Pedido em dobro|Produto avariado|Produto errado|Tamanho errado',
    question:
      'Como altero minha senha?|Como cancelo a assinatura?|Dá para parcelar?|Entregam no exterior?|Existe um aplicativo?|Há desconto para escolas?|Onde encontro minha nota fiscal?|O que está incluído no preço?|Posso mudar minha reserva?|Posso trocar o produto?|Quais tamanhos existem?|Quando volta ao estoque?|Quanto tempo leva a entrega?|Com quem falo se houver problema?',
    articleTitle:
      '[Cinco dicas para/Como/Guia para/Ideias para] [se organizar melhor/cozinhar com o que é da estação/viajar com pouca bagagem/cuidar de uma horta pequena/gastar menos energia/fazer reuniões melhores]|O que aprendemos este ano|De uma ideia a uma empresa|Um dia na oficina|Elogio da calma',
    bioPhrase:
      'Adora [mapas antigos/boa comida/fotografia/veleiros].|Vive entre [Recife e São Paulo/Curitiba e o litoral/Salvador e Lisboa].|Vai de bicicleta para todo lado.|Gosta de cozinhar para muita gente.|Lê romances policiais.|Divide a mesa com dois gatos.|Canta em um coral.|Coleciona discos de vinil.|Passa os fins de semana na serra.|Toma café demais.|Trabalha com vendas há dez anos.|Estudou em Florianópolis.',
    hobby:
      'astronomia|bordado|canto|capoeira|ciclismo|corrida|costura|culinária|dança|desenho|escalada|fotografia|futebol|jardinagem|leitura|marcenaria|natação|pesca|pintura|surfe|teatro|trilhas|violão|xadrez',
    task: '[Revisar/Preparar/Aprovar/Atualizar] [o orçamento/o contrato/o cronograma/o relatório/o estoque]|[Ligar para/Escrever para/Convidar] [os fornecedores/os clientes/os candidatos]|Enviar o boletim|Organizar o treinamento|Comprar material de escritório|Testar o backup|Reservar as passagens|Arrumar o arquivo',
    project:
      'Projeto [Bússola/Horizonte/Farol/Estrela/Ponte/Raízes]|Plano [Norte/Impulso/Origem/Futuro]|Nota fiscal digital|Mudança da sede|Novo depósito|Novo site|Economia de energia',
    meetingTitle:
      'Almoço de fim de ano|Assembleia geral|Cinema na praça|Coletiva de imprensa|Concerto de primavera|Corrida da cidade|Degustação de vinhos|Dia do cliente|Encontro de equipes|Feira de empregos|Feira do livro|Festa junina|Lançamento do produto|Noite de autógrafos|Oficina de culinária|Oficina de design|Portas abertas|Reunião anual|Reunião de pais|Roda de conversa|Torneio de xadrez',
    course:
      'Álgebra|Biologia|Contabilidade|Desenho|Direito empresarial|Espanhol básico|Estatística|Filosofia|Fotografia|Gestão de projetos|História da arte|Inglês para negócios|Introdução à programação|Literatura brasileira|Marketing|Oratória|Primeiros socorros|Química orgânica',
    subjectArea:
      'Alimentação|Arte|Ciência|Cultura|Economia|Educação|Esporte|Família|Finanças|História|Lazer|Literatura|Meio ambiente|Música|Natureza|Política|Saúde|Sociedade|Tecnologia|Viagem',
    workTitle:
      '[O último/O primeiro/O longo/O outro] [verão/inverno/caminho/jardim/mar/silêncio]|[A luz/A casa/A memória/O canto/O segredo/A filha] [do farol/da floresta/das marés/da vila/da aurora]',
    thing:
      '[Lanterna/Fonte/Pena/Estrela/Colina/Canoa/Nuvem/Pedra] [azul/branca/dourada/tranquila/verde]|[Jardim/Moinho/Caminho/Porto/Farol/Rio/Bosque/Lago] [azul/branco/dourado/tranquilo/verde]',
    dish: 'Acarajé|Arroz carreteiro|Baião de dois|Bobó de camarão|Bolinho de bacalhau|Bolo de fubá|Brigadeiro|Caldo verde|Canja de galinha|Carne de sol com mandioca|Coxinha|Cuscuz nordestino|Empadão de frango|Escondidinho|Estrogonofe|Farofa de banana|Feijão tropeiro|Feijoada|Frango com quiabo|Galinhada|Moqueca baiana|Pamonha|Pão de queijo|Pastel de queijo|Pudim de leite|Quindim|Risoto de palmito|Tapioca com coco|Tutu à mineira|Vatapá',
    bookGenre:
      'Aventura|Biografia|Conto|Cordel|Crônica|Culinária|Ensaio|Fantasia|Ficção científica|Filosofia|Humor|Infantil|Juvenil|Mistério|Poesia|Policial|Romance|Romance histórico|Teatro|Terror|Viagem',
    relationship:
      'amiga|amigo|avó|colega|companheira|companheiro|cunhada|esposa|filha|filho|irmã|irmão|mãe|marido|pai|prima|sobrinho|tia|tio|vizinha',
    restaurant:
      '[Cantina/Bar e Restaurante/Sabor de] [Minas/Dona Rosa/Bela Vista/da Praça/Beira-Rio]|Casa do Pão|Churrascaria Pampa|Empório da Serra|Recanto da Moqueca|Tempero da Vila',
    transactionNote:
      'Aluguel|Anuidade|Compra no cartão|Conta de luz|Débito automático|Estorno|Fatura paga|Juros|Mercado|Pix recebido|Posto de gasolina|Salário|Saque|Seguro|Transferência para poupança',
    publisher: 'Editora [Ipê/Maré/Sabiá/Horizonte/Jangada]|Livros do Cerrado|Casa das Letras|Tinta e Papel|Edições Aurora|Folha Solta',
    shippingCarrier: 'Andorinha Cargas|Envio Rápido|Entrega Certa|Rota Sul|Transportes Jangada|Via Expressa',
    cuisine:
      'Árabe|Baiana|Brasileira|Caseira|Chinesa|Churrasco|Francesa|Frutos do mar|Indiana|Italiana|Japonesa|Mexicana|Mineira|Nordestina|Portuguesa|Tailandesa|Vegana|Vegetariana',
    tag: 'arte|artesanal|beleza|casa|ciência|clássico|cozinha|crianças|cultura|dica|economia|educação|esporte|família|guia|história|ideia|inverno|jardim|lazer|local|moda|natureza|notícia|novidade|outono|primavera|promoção|saúde|sustentável|tecnologia|verão|viagem',
  },
  texts: {
    'location.venue': ['{=Centro de Convenções|Teatro|Espaço Cultural|Auditório|Arena} {cityName}', '{=Espaço|Arena} {cityName} {2-9999}'],
    'travel.hotel': ['{=Hotel|Pousada|Hotel Fazenda|Pousada do} {companyWord}', '{=Hotel|Pousada} {companyWord} {2-9999}'],
    'travel.station': ['{cityName} {=Central|Norte|Sul|Terminal}', '{cityName} Plataforma {1-999}'],
    'location.streetAddress': ['{streetName}, {1-1899}', '{streetName}, {1-1899}, apto. {11-184}', '{streetName}, {1-9899}'],
    'location.street': ['{streetName}', '{streetName} {1-9899}'],
    'location.secondaryAddress': ['Apto. {11-184}', 'Bloco {=A|B|C|D|E}', 'Casa {1-9}', '{1-89}'],
    'location.fullAddress': ['{streetName}, {1-1899}, {cityName}', '{streetName}, {1-9899}'],
    'date.month': [
      '{=janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro}',
      '{=jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez}',
      '{1-12}',
    ],
    'date.weekday': ['{=segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo}', '{=seg|ter|qua|qui|sex|sáb|dom}'],
  },
  choices: {
    'person.prefix': { 'Sra.': 50, 'Sr.': 50 },
    'person.gender': { feminino: 49, masculino: 49, outro: 2 },
    'person.genderCode': { F: 49, M: 49, X: 2 },
    'person.maritalStatus': { 'solteiro(a)': 40, 'casado(a)': 40, 'divorciado(a)': 9, 'viúvo(a)': 5, 'união estável': 6 },
    'company.legalForm': { 'Ltda.': 58, 'S.A.': 16, ME: 12, EPP: 8, MEI: 6 },
    'commerce.condition': { novo: 55, seminovo: 17, bom: 16, usado: 10, 'com defeito': 2 },
    'text.yesNo': { sim: 55, não: 45 },
    'commerce.shippingMethod': { PAC: 40, Sedex: 30, Transportadora: 20, 'Retirada na loja': 10 },
    'commerce.warranty': { '3 meses': 20, '6 meses': 10, '1 ano': 46, '2 anos': 24 },
  },
};
