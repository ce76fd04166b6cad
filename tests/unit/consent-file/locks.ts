/** Locks of PDF files that another program made and a third one, asked to open them, has tried: dictionaries with their files' `/ID`. */
export const LOCKS: readonly { way: string; opens: boolean; id: string; lock: string }[] = [
  {
    way: 'RC4-40',
    opens: true,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 1 /R 2 /Length 40 /P 4294967292 /Filter /Standard /O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /U <bb471392fa1d222917967cf23a9738999958e24d4bbe32b8c46c93bb05e91306> >>',
  },
  {
    way: 'RC4-40',
    opens: false,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 1 /R 2 /Length 40 /P 4294967292 /Filter /Standard /O <92fe0f4454ad4c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd> /U <de0462827670cb218e93ab4d965a757a8288ff1eddf05695546fcbffb6839afd> >>',
  },
  {
    way: 'RC4-128',
    opens: true,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 2 /R 3 /Length 128 /P 4294967292 /Filter /Standard /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /U <2b56f4791463386a7aeddddebdff3ca828bf4e5e4e758a4164004e56fffa0108> >>',
  },
  {
    way: 'RC4-128',
    opens: false,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 2 /R 3 /Length 128 /P 4294967292 /Filter /Standard /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /U <476b068bc44e201ce6d5ac6b3fcdb02e28bf4e5e4e758a4164004e56fffa0108> >>',
  },
  {
    way: 'AES-128',
    opens: true,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 4 /R 4 /Length 128 /P 4294967292 /Filter /Standard /O <566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5> /U <2b56f4791463386a7aeddddebdff3ca828bf4e5e4e758a4164004e56fffa0108> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF >>',
  },
  {
    way: 'AES-128',
    opens: false,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 4 /R 4 /Length 128 /P 4294967292 /Filter /Standard /O <0db5855fc5326569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083> /U <476b068bc44e201ce6d5ac6b3fcdb02e28bf4e5e4e758a4164004e56fffa0108> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF >>',
  },
  {
    way: 'AES-256-R5',
    opens: true,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 5 /R 5 /Length 256 /P 4294967292 /Filter /Standard /O <3899097e2bd35243ce8c485b776421a6f2b5570e2f79d427deb1750373d2587a839e2365d7cf37f7efe70343fa8dbbb0> /U <32d1393cabe34efb1e1b37e5225647f1f907aef0ad9d112d87f51fa8da5d8be5292ff8d5ac65f4533768da8a8e47aabb> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /OE <c74bbbcb7d95c6fd7e74f776314cc05fdf034c514141b1cc579d353efaf00cd9> /UE <c8a684a52c69e1f396e6d86326080be0159744cf0c59c6dfaab30367b67fd125> /Perms <55104aff02c80b57c149e055afa3a92d> >>',
  },
  {
    way: 'AES-256-R5',
    opens: false,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 5 /R 5 /Length 256 /P 4294967292 /Filter /Standard /O <53d6843d0e17058ac9eea98193bdef6bf0321e270e916059467f24be6ff5083cf4927f0b69ad763910d2e1d4f31933ba> /U <5df6ccd6d4240989c22c622a0d6ef61f83b56632d40a9ffdf1eb1e9b1d0eb8382f65f5cf9df5ba75c35667438a886068> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /OE <511425775e58c36b06b238245084642365ec4e80483bead7e6f439ec92982e8c> /UE <2e5937d7bded47ca2eaf2d710f92ee80587b8828c6ce4fcf6dfb2dfc0214405f> /Perms <058540dbde2e5315df8f2dc775ecc9ce> >>',
  },
  {
    way: 'AES-256',
    opens: true,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 5 /R 6 /Length 256 /P 4294967292 /Filter /Standard /O <560cc91a74e83dc97bd4dd8658e0a77917f4b0723c8ac44c52407ffdb44358db74fd3cc7b53f8158ee9199ae84170ea5> /U <32927df7c646bf1be39878bf870b583b297e4d56b1462ad4ec02bb124e2223d85b7b1c58129ee0164cfdf3b5e4c6d2a0> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /OE <8e28a5fbf96df73a62bb155ef4ada1d52cc2678ca2cab090afb761ee01315b45> /UE <2d21d15009f2af319d2d81454d6415f7c5bd32ea3d8ff57182cf8b2aed1b0524> /Perms <d47b6d164084a528bef590e689da1ff3> >>',
  },
  {
    way: 'AES-256',
    opens: false,
    id: '3039353331666338613730316337306237633732333030363835363236386463',
    lock: '<< /V 5 /R 6 /Length 256 /P 4294967292 /Filter /Standard /O <d20a058af83bc4cac74ec47eb39a181533eb463f32436d8cd41582d5e02cca3936e2d026907ba974444fdb15d4b7953b> /U <e680ce1ab575c1a5977c01900f993350a60d409a1fd8ad9ab5d028d528e7b63837727f526cd8b21eeb2ed43e2760f8b1> /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF /OE <94914033f3d5cf597d3c3c102bc2355d8d3b821ca9130d3db22fa9df16e4f488> /UE <d2a6ca879b086e2b44a81db7be109e402b925bf396496865bc7e90bf43b5ebac> /Perms <10d53a8b11fc5df14241491379b8f30d> >>',
  },
];
